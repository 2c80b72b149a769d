import { decode } from 'cborg';
import { expect, it } from 'vitest';
import type { WordEntry } from './form.ts';
import { renumberedEntry, replaced, savedWords, wordsOf, wordsSaved } from './words.ts';

/** The entry of a word that stands once in each of these records. */
const inRecords = (word: string, numbers: readonly number[], accented: readonly number[] = []): WordEntry => {
  const steps = (all: readonly number[]) =>
    all.map((n, at) => [n - (all[at - 1] ?? 0), [1], []] as [number, number[], number[]]);
  return [word, steps(numbers), accented.length === 0 ? [] : [[`${word}´`, steps(accented)]]];
};

const readable = (words: ReturnType<typeof wordsOf>) => [...words].map(([, bytes]) => decode(bytes));

it('keeps words in the order of their bytes', () => {
  const words = wordsOf([
    inRecords('\u{10348}', [0]),
    inRecords('b', [0]),
    inRecords('\uffee', [0]),
    inRecords('a', [0]),
  ]);
  expect([...words.keys()]).toEqual(['a', 'b', '\uffee', '\u{10348}']);
});

it('takes the words of a record out and puts others in', () => {
  const words = wordsOf([inRecords('get', [0, 1, 4]), inRecords('old', [1]), inRecords('user', [0, 4], [4])]);
  const made = replaced(
    words,
    [0, undefined, 2, 3, 4],
    ['get', 'old'],
    [inRecords('new', [1]), inRecords('user', [1])],
  );
  const expected = [inRecords('get', [0, 4]), inRecords('new', [1]), inRecords('user', [0, 1, 4], [4])];
  expect(readable(made)).toEqual(readable(wordsOf(expected)));
});

it('numbers all records anew when one comes or goes before them', () => {
  const words = wordsOf([inRecords('get', [0, 1, 2]), inRecords('list', [2], [2])]);
  const gone = replaced(words, [1, 2], ['get'], []);
  expect(readable(gone)).toEqual(readable(wordsOf([inRecords('get', [0, 1]), inRecords('list', [1], [1])])));
  const more = replaced(words, [0, undefined, 1, 2], ['get'], [inRecords('get', [1])]);
  expect(readable(more)).toEqual(readable(wordsOf([inRecords('get', [0, 1, 2, 3]), inRecords('list', [3], [3])])));
});

it('follows records that change places', () => {
  const words = wordsOf([inRecords('a', [0]), inRecords('b', [0, 2])]);
  const made = replaced(words, [2, 1, 0], [], []);
  expect(readable(made)).toEqual(readable(wordsOf([inRecords('a', [2]), inRecords('b', [0, 2])])));
});

it('puts a record between others that have the word, in each of the forms it is written in', () => {
  const words = wordsOf([inRecords('cafe', [0, 2], [2])]);
  const made = replaced(words, [0, undefined, 2], [], [inRecords('cafe', [1], [1])]);
  expect(readable(made)).toEqual(readable(wordsOf([inRecords('cafe', [0, 1, 2], [1, 2])])));
});

it('gives back the words that it was given to save', () => {
  const words = wordsOf([inRecords('a', [0]), inRecords('é', [0, 2], [2]), inRecords('\u{10348}', [1])]);
  const again = wordsSaved(JSON.parse(JSON.stringify(savedWords(words))));
  expect([...again.keys()]).toEqual([...words.keys()]);
  expect(readable(again)).toEqual(readable(words));
});

it('leaves what it was given as it was', () => {
  const words = wordsOf([inRecords('get', [0, 1])]);
  const before = readable(words);
  replaced(words, [0], ['get'], []);
  expect(readable(words)).toEqual(before);
});

it('drops records that have no number any more', () => {
  expect(renumberedEntry(inRecords('get', [0, 3, 5], [3]), new Map([[5, 2]]))).toEqual(inRecords('get', [2]));
});
