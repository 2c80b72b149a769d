import { expect, it } from 'vitest';
import { CATEGORIES } from '../../risk/vocabulary.ts';
import { findings } from '../fixtures/records.ts';
import { LISTS, vocabulary } from './vocabulary.ts';

const listFile = (list: string, ids: readonly string[]) =>
  `list: ${list}\nabout: Words.\nentries:\n${ids.map((id) => `  - { id: ${JSON.stringify(id)}, label: L, means: M. }\n`).join('')}`;

const rationaleFile = (category: string) =>
  [
    `category: ${category}`,
    ...['label', 'means', 'definition', 'why', 'rule', 'rule_short', 'after'].map((key) => `${key}: x`),
    'advice: { enforce: x, limit: x, block: x }',
  ].join('\n');

const whole = () => ({
  ...Object.fromEntries(Object.entries(LISTS).map(([list, ids]) => [`vocabulary/${list}.yaml`, listFile(list, ids)])),
  ...Object.fromEntries(CATEGORIES.map((name) => [`rationales/${name.toLowerCase()}.yaml`, rationaleFile(name)])),
});

it('takes a vocabulary with one entry for each word', () => expect(findings(vocabulary, whole())).toEqual([]));

it('reports words without an entry, unknown words and repeated ones', () => {
  const severities = listFile('severities', ['low', 'medium', 'critcal', 'low', 'high']);
  expect(findings(vocabulary, { ...whole(), 'vocabulary/severities.yaml': severities })).toEqual([
    'CAT501 vocabulary/severities.yaml:3:1 "critical" has no entry',
    'CAT501 vocabulary/severities.yaml:6:11 No code knows "critcal" (did you mean "critical"?)',
    'CAT501 vocabulary/severities.yaml:7:11 "low" has two entries',
  ]);
});

it('reports a list that is missing and one that nobody reads', () => {
  const { 'vocabulary/effects.yaml': effects = '', ...rest } = whole();
  const found = findings(vocabulary, { ...rest, 'vocabulary/efects.yaml': effects.replace('effects', 'efects') });
  expect(found).toContain(
    'CAT501 vocabulary/capabilities.yaml:1:1 There is no vocabulary file for the list "effects"'.replace(
      'capabilities',
      Object.keys(LISTS)[1] ?? '',
    ),
  );
  expect(found).toContain(
    'CAT501 vocabulary/efects.yaml:1:7 No code reads the list "efects" (did you mean "effects"?)',
  );
});

it('reports a category without a rationale', () => {
  const { 'rationales/read.yaml': _, ...rest } = whole();
  expect(findings(vocabulary, rest)).toEqual(['CAT502 rationales/write.yaml:1:1 The category Read has no rationale']);
});

it('does not ask a folder of servers alone for a vocabulary', () => expect(findings(vocabulary, {})).toEqual([]));
