import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { ATTACK_YAML, changed } from '../fixtures/texts.ts';
import { flow } from './flow.ts';

const FILE = 'attacks/ticket-flood.yaml';
const check = (arrows: string, verdict = 'yes') => {
  const text = changed(ATTACK_YAML, 'verdict: yes', `verdict: ${verdict}`);
  return findings(flow, { [FILE]: changed(text, 'abuses:', `flow: [${arrows}]\nabuses:`) });
};

it('takes arrows that follow the steps', () => {
  expect(check('{ step: 1, from: agent, to: server }, { step: 2, from: agent, to: server, cut: true }')).toEqual([]);
});

it('refuses a step that does not exist, one out of order and an arrow to itself', () => {
  expect(check('{ step: 3, from: agent, to: server }')).toEqual([`CAT310 ${FILE}:8:16 The entry has 2 steps`]);
  expect(check('{ step: 2, from: agent, to: server }, { step: 1, from: agent, to: server }')).toEqual([
    `CAT310 ${FILE}:8:54 The arrows are not in the order of the steps`,
  ]);
  expect(check('{ step: 1, from: agent, to: agent }')).toEqual([`CAT310 ${FILE}:8:36 The arrow leads nowhere`]);
});

it('refuses a cut where no policy stops the attack', () => {
  expect(check('{ step: 1, from: agent, to: server, cut: true }', 'no')).toEqual([
    `CAT310 ${FILE}:8:49 No policy stops this entry`,
  ]);
});

it('refuses a picture that nobody could read', () => {
  const arrows = Array.from({ length: 13 }, () => '{ step: 1, from: agent, to: server }').join(', ');
  expect(check(arrows)).toEqual([`CAT310 ${FILE}:8:1 13 arrows between 2 parties; at most 12 and 6`]);
});
