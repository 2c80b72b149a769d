import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { evidence } from './evidence.ts';

const quote = (text: string) =>
  findings(evidence, { 'servers/acme-desk.yaml': changed(SERVER_YAML, 'Create a new support ticket', text) });

it('takes eight words and refuses nine', () => {
  expect(quote('one two three four five six seven eight')).toEqual([]);
  expect(quote('one two three four five six seven eight nine')).toEqual([
    'CAT213 servers/acme-desk.yaml:23:25 The quote has 9 words; at most 8',
  ]);
});

it('counts words, not blanks or dashes', () => {
  expect(quote('"one - two - three, four (five) six: seven  eight"')).toEqual([]);
});

it('holds the evidence of an override to the same', () => {
  const long = 'override: { severity: high, reason: It floods., evidence: { quote: a b c d e f g h i, where: name } }';
  const text = changed(SERVER_YAML, '    because:', `    ${long}\n    because:`);
  expect(findings(evidence, { 'servers/acme-desk.yaml': text })).toHaveLength(1);
});
