import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { ATTACK_YAML, SERVER_YAML } from '../fixtures/texts.ts';
import { riskChanges } from './risk-changes.ts';

const RECORDS = { 'servers/acme-desk.yaml': SERVER_YAML, 'attacks/ticket-flood.yaml': ATTACK_YAML };
const OPEN = 'subject: tools/acme-desk/open-ticket';

const check = (...lines: string[]) =>
  findings(riskChanges, {
    ...RECORDS,
    'changes.yaml': lines.map((line, n) => `- { id: e${n}, on: 2026-01-01, text: T., ${line} }\n`).join(''),
  });

it('takes entries that end where the catalogue stands, older ones whatever they ended in', () => {
  expect(
    check(
      `kind: risk-raised, ${OPEN}, from: { category: Read, severity: low }, to: { category: Write, severity: medium }`,
      `kind: risk-lowered, ${OPEN}, from: { category: Financial, severity: critical }, to: { category: Read, severity: low }`,
      'kind: risk-raised, subject: attacks/ticket-flood, from: { severity: low }, to: { severity: medium }',
      `kind: corrected, ${OPEN}`,
    ),
  ).toEqual([]);
});

it('says nothing of a page that is gone: what it became cannot be checked', () => {
  expect(
    check(
      'kind: risk-raised, subject: tools/acme-desk/gone, from: { category: Read, severity: low }, to: { category: Write, severity: low }',
    ),
  ).toEqual([]);
});

it('refuses a change without its ends, in the wrong direction, of nothing, or with ends where none belong', () => {
  const same = '{ category: Write, severity: medium }';
  const found = check(
    `kind: risk-raised, ${OPEN}`,
    `kind: risk-raised, ${OPEN}, from: { category: Execute, severity: high }, to: ${same}`,
    `kind: risk-lowered, ${OPEN}, from: ${same}, to: ${same}`,
    `kind: added, ${OPEN}, from: ${same}`,
    `kind: risk-raised, subject: servers/acme-desk, from: { category: Read, severity: low }, to: ${same}`,
  );
  expect(found.map((line) => line.replace(/^CAT508 changes.yaml:(\d+):\d+ /, '$1 '))).toEqual([
    '1 "risk-raised" needs "from" and "to" (to: { category: Destructive, severity: high })',
    '2 Execute, high to Write, medium is not "risk-raised" (this is risk-lowered)',
    '3 Write, medium to Write, medium is not "risk-lowered" (the two are the same)',
    '4 An entry of the kind "added" has no "from" and no "to"',
    '5 "servers/acme-desk" has no risk of its own (name the tool or the attack entry)',
  ]);
});

it('refuses a newest entry that the catalogue no longer agrees with', () => {
  expect(
    check(
      `kind: risk-raised, ${OPEN}, from: { category: Write, severity: medium }, to: { category: Execute, severity: high }`,
    ),
  ).toEqual([expect.stringContaining('The catalogue concludes Write, medium, not Execute, high')]);
});
