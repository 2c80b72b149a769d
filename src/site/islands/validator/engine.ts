import { analyse } from '../../../policy/analyse.ts';
import { answer as wireAnswer } from '../../../policy/answer.ts';
import { coverage, coverageOfNewTool } from '../../../policy/coverage.ts';
import { decide, type HeldPolicy } from '../../../policy/decide.ts';
import { setTool } from '../../../policy/edit.ts';
import { explain } from '../../../policy/explain.ts';
import { applyFixes } from '../../../policy/fixes.ts';
import { rangeAt } from '../../../policy/locate.ts';
import { print } from '../../../policy/print.ts';
import type { CallContext, CounterState } from '../../../policy/types.ts';
import { choiceOf, settingOf } from './choices.ts';
import { presetPolicy } from './presets.ts';
import type {
  Analysis,
  Answers,
  Kind,
  PageServer,
  Requests,
  SimulatedAnswer,
  SimulatedCall,
  Simulation,
} from './protocol.ts';

const HANDLERS: { [K in Kind]: (request: Requests[K]) => Answers[K] | Promise<Answers[K]> } = {
  analyse: ({ text, server }) => analysed(text, server),
  simulate: ({ text, calls }) => simulated(text, calls),
  fix: ({ text, server }) => fixed(text, server),
  format: ({ text }) => ({ text: formatted(text) }),
  choose: ({ text, tool, choice }) => ({ text: setTool(text, tool.name, settingOf(choice, tool)) }),
  preset: ({ preset, server }) => ({ text: print(presetPolicy(preset, server)) }),
};

/** Answers one question of the page. Runs in a worker, but needs none: tests call it directly. */
export function answer<K extends Kind>(kind: K, request: Requests[K]): Answers[K] | Promise<Answers[K]> {
  return HANDLERS[kind](request);
}

function options(server: PageServer | undefined) {
  return server ? { server } : {};
}

function analysed(text: string, server: PageServer | undefined): Analysis {
  const { policy, diagnostics } = analyse(text, options(server));
  if (!policy) return { diagnostics, loads: false, coverage: [], newTool: undefined };
  const tools = new Map(server?.tools.map((tool) => [tool.name, tool]));
  const rows = coverage(policy, [...tools.keys()]).map((row) => {
    const tool = tools.get(row.tool);
    return { ...row, choice: tool ? choiceOf(policy, tool) : ('custom' as const) };
  });
  return { diagnostics, loads: true, coverage: rows, newTool: coverageOfNewTool(policy) };
}

function formatted(text: string): string | undefined {
  const { policy } = analyse(text);
  return policy && print(policy);
}

/** Every call in order, each with the counters that the ones before it left; and the path of the last. */
function simulated(text: string, calls: readonly SimulatedCall[]): Simulation {
  const { policy, document } = analyse(text);
  const held: HeldPolicy = policy ?? 'invalid';
  let counters: CounterState = {};
  let before = counters;
  const answers = calls.map((call): SimulatedAnswer => {
    before = counters;
    const { verdict, rule, message, retryAt, counters: after } = decide(held, request(call), context(call, counters));
    counters = after;
    return { call, verdict, rule, message, ...(retryAt ? { retryAt } : {}) };
  });
  const last = calls.at(-1);
  if (!last) return { answers, steps: [], wire: '' };
  const { decision, steps } = explain(held, request(last), context(last, before));
  const wire = wireAnswer(decision, { id: calls.length });
  return {
    answers,
    steps: steps.map((step) => ({ ...step, ...(step.rule ? located(rangeAt(document, step.rule)) : {}) })),
    wire: wire ? JSON.stringify(wire, null, 2) : '',
  };
}

function located(range: ReturnType<typeof rangeAt>) {
  return range ? { range } : {};
}

/** The call as raw text, so that the engine sees what was typed: duplicate names and bad JSON are its business. */
function request({ tool, args }: SimulatedCall): string {
  return `{"name":${JSON.stringify(tool)},"arguments":${args.trim() || '{}'}}`;
}

function context({ at }: SimulatedCall, counters: CounterState): CallContext {
  return { at, counters };
}

function fixed(text: string, server: PageServer | undefined): Answers['fix'] {
  const { diagnostics } = analyse(text, options(server));
  const outcome = applyFixes(text, diagnostics, 'safe', options(server));
  return { text: outcome.text, applied: outcome.applied.length };
}
