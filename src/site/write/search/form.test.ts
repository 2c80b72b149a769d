import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { decoded, metaFile, nameFor, packed, wordEntry } from './form.ts';

it('reads what it has packed', () => {
  expect(decoded('a.pf_index', packed(Uint8Array.of(0x82, 1, 2)))).toEqual([1, 2]);
});

it('refuses a file of another form, and says which', () => {
  const other = gzipSync('other_format 123');
  expect(() => decoded('b.pf_index', other)).toThrow(/^b\.pf_index does not begin with pagefind_dcd/);
});

it.each([
  ['pages without a number of words', ['2.0.0', [['en_a']], [], [], [], []]],
  ['filters in a table', ['2.0.0', [], [], {}, [], []]],
  ['one part more', ['2.0.0', [], [], [], [], [], []]],
])('refuses what names the files of an index with %s', (_, value) => {
  expect(metaFile.safeParse(value).success).toBe(false);
});

it.each([
  ['a record before the first', ['get', [[-1, [], []]], []]],
  ['a place that is no number', ['get', [[0, ['1'], []]], []]],
  ['no ways of writing', ['get', [[0, [], []]]]],
])('refuses a word with %s', (_, value) => {
  expect(wordEntry.safeParse(value).success).toBe(false);
});

it('names files by what they hold', () => {
  expect(nameFor(Uint8Array.of(1), 10)).toMatch(/^en_[0-9a-f]{10}$/);
  expect(nameFor(Uint8Array.of(1), 10)).not.toBe(nameFor(Uint8Array.of(2), 10));
});
