import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { ATTACK_YAML, changed } from '../fixtures/texts.ts';
import { attacks } from './attacks.ts';

const FILE = 'attacks/ticket-flood.yaml';
const check = (from: string, to: string) => findings(attacks, { [FILE]: changed(ATTACK_YAML, from, to) });

it('takes an entry that is in order', () => expect(findings(attacks, { [FILE]: ATTACK_YAML })).toEqual([]));

it('refuses related ids that are unknown, or its own', () => {
  expect(check('confidence:', 'related: [ticket-floods, ticket-flood]\nconfidence:')).toEqual([
    `CAT301 ${FILE}:16:11 There is no attack "ticket-floods" (did you mean "ticket-flood"?)`,
    `CAT302 ${FILE}:16:26 The entry is related to itself`,
  ]);
});

it('refuses a pattern that does not compile', () => {
  expect(check('any_of: [issue-write]', 'any_of: [issue-write], content_regex: "(a"')).toEqual([
    `CAT304 ${FILE}:15:61 The pattern does not compile: Unterminated group`,
  ]);
});

it('notices a match that asks for nothing', () => {
  expect(check('match: { level: tool, any_of: [issue-write] }', 'match: { level: tool }')).toEqual([
    `CAT305 ${FILE}:15:1 A match at the level of a tool that asks for nothing`,
  ]);
});

it('refuses an address that is listed twice', () => {
  const line = '  - { title: Agents and queues, url: https://example.org/queues, publisher: Example, year: 2025 }\n';
  expect(check(line, `${line}${line}`)).toEqual([`CAT306 ${FILE}:14:38 The address is listed twice`]);
});

it('refuses a "no" that leaves the reader without a way out', () => {
  const no = changed(ATTACK_YAML, 'verdict: yes', 'verdict: no');
  expect(findings(attacks, { [FILE]: no })[0]).toContain('CAT314');
  const answered = changed(no, 'date:', 'controls: [{ control: outside, how: Update the server. }]\ndate:');
  expect(findings(attacks, { [FILE]: answered })).toEqual([]);
});
