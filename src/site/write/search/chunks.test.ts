import { decode } from 'cborg';
import { expect, it } from 'vitest';
import { chunksOf } from './chunks.ts';
import { chunkFile, type WordEntry } from './form.ts';
import { wordsOf } from './words.ts';

const ENTRIES = Array.from({ length: 4000 }, (_, n): WordEntry => {
  const numbers = Array.from({ length: 1 + (n % 30) }, () => [1, [n % 50], []] as [number, number[], number[]]);
  return [`${beginning(Math.floor(n / 10))}${n % 10}`, numbers, []];
});

/** Three letters, in the order of the alphabet. */
function beginning(n: number): string {
  return [n / 676, n / 26, n].map((place) => String.fromCharCode(97 + (Math.floor(place) % 26))).join('');
}

const chunks = chunksOf(wordsOf(ENTRIES));
const entriesOf = (bytes: Uint8Array) => chunkFile.parse(decode(bytes))[0];

it('puts every word into one chunk, in their order', () => {
  expect(chunks.length).toBeGreaterThan(5);
  expect(chunks.flatMap(({ bytes }) => entriesOf(bytes))).toEqual(ENTRIES);
});

it('says with which word each begins and ends', () => {
  for (const { first, last, bytes } of chunks) {
    const words = entriesOf(bytes).map(([word]) => word);
    expect([first, last]).toEqual([words[0], words.at(-1)]);
  }
});

it('keeps words together that begin with the same three letters', () => {
  const held = chunks.flatMap(({ bytes }) => [...new Set(entriesOf(bytes).map(([word]) => word.slice(0, 3)))]);
  expect(held).toEqual([...new Set(held)]);
});

it('leaves nearly all chunks alone when a word comes', () => {
  const more = chunksOf(wordsOf([...ENTRIES, ['cdx', [[3, [1], []]], []]]));
  const before = new Set(chunks.map(({ bytes }) => Buffer.from(bytes).toString('hex')));
  const changed = more.filter(({ bytes }) => !before.has(Buffer.from(bytes).toString('hex')));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThanOrEqual(3);
});

it('makes no chunk of no words', () => {
  expect(chunksOf(new Map())).toEqual([]);
});
