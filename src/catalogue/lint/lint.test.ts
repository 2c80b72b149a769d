import { expect, it } from 'vitest';
import { recordFiles } from '../fixtures/records.ts';
import { ATTACK_YAML, changed, SERVER_YAML } from '../fixtures/texts.ts';
import { PROBLEMS } from '../problems.ts';
import { lintRecords, RULES } from './lint.ts';

it('finds nothing in records that are in order', () => {
  const files = recordFiles({ 'servers/acme-desk.yaml': SERVER_YAML, 'attacks/ticket-flood.yaml': ATTACK_YAML });
  expect(lintRecords(files)).toEqual([]);
});

it('reports the findings of all rules together, in the order of the file', () => {
  const text = changed(
    changed(SERVER_YAML, 'undo: close_ticket', 'undo: nothing'),
    '- name: close_ticket',
    '- name: Open-Ticket',
  );
  const found = lintRecords(recordFiles({ 'servers/x.yaml': text })).map(({ code, line }) => `${code}:${line}`);
  expect(found).toEqual(['CAT201:1', 'CAT204:10', 'CAT205:18']);
});

it('has one rule for each code, and each code in the registry', () => {
  const codes = RULES.flatMap((rule) => rule.codes);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(Object.keys(PROBLEMS)).toContain(code);
});
