import type { Range } from '../../../policy/types.ts';
import { h, inline } from './dom.ts';
import type { LocatedStep, SimulatedAnswer } from './protocol.ts';

/** Rows of the log on screen; the last ones matter. */
const LOG_ROWS = 40;

/** What the policy answers to a call, and why. */
export function answerBox({ verdict, rule, message, retryAt }: SimulatedAnswer): HTMLElement[] {
  const word = { allow: 'Allow', deny: 'Deny', ask: 'Ask' }[verdict];
  const says = verdict === 'allow' ? 'The call goes on to the server.' : message;
  const why = verdict === 'allow' ? 'No check denies it.' : `Decided by \`${rule}\`. The server is not contacted.`;
  const retry = retryAt ? h('p.why', {}, `Free again from ${retryAt}.`) : undefined;
  return [h('b', {}, word), h('div', {}, h('p', {}, says), h('p.why', {}, ...inline(why)), retry)];
}

const STEP_CLASSES = { pass: 'pass', stop: 'deny', unused: 'na', 'not reached': 'rest' } as const;

/**
 * One check on the way of a call.
 *
 * @param goTo shows the place of its rule in the policy
 */
export function stepItem(step: LocatedStep, goTo: (range: Range) => void): HTMLElement {
  const state = { pass: 'passed', stop: 'stopped here', unused: 'not used', 'not reached': 'not reached' }[
    step.outcome
  ];
  const detail = step.range ? ruleButton(step, step.range, goTo) : h('p.why', {}, ...inline(step.detail));
  return h(
    `li.${STEP_CLASSES[step.outcome]}` as 'li',
    {},
    h('span.st-', {}, String(step.check)),
    h('div', {}, h('p', {}, ...inline(step.title), h('span.vh', {}, `: ${state}`)), detail),
  );
}

function ruleButton(step: LocatedStep, range: Range, goTo: (range: Range) => void): HTMLElement {
  const button = h('button.t', { type: 'button' }, h('code', {}, step.rule ?? ''));
  button.addEventListener('click', () => goTo(range));
  return h('p.why', {}, ...inline(step.detail), ' ', button);
}

/** The calls so far, the last ones where there are many. */
export function logItems(answers: readonly SimulatedAnswer[]): HTMLElement[] {
  const left = answers.length - LOG_ROWS;
  const first = left > 0 ? [h('li', {}, `${left} earlier ${left === 1 ? 'call' : 'calls'} not shown`)] : [];
  const rows = answers.slice(-LOG_ROWS).map(({ call, verdict, rule }, index) => {
    const number = Math.max(0, left) + index + 1;
    const time = call.at.slice(11, 19);
    return h(
      'li',
      {},
      h(`b.v.${verdict}` as 'b', {}, verdict),
      h('code', {}, `${number}. ${time} ${call.tool}`),
      h('span', {}, rule || 'no check denies it'),
    );
  });
  return [...first, ...rows];
}
