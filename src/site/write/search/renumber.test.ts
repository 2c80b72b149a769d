import { decode, encode } from 'cborg';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Posting, WordEntry } from './form.ts';
import { renumberedBytes } from './renumber.ts';
import { renumberedEntry } from './words.ts';

const places = fc.array(fc.integer({ min: -70_000, max: 70_000 }), { maxLength: 30 });
/** Steps of every length that a number is written in. */
const step = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 200, max: 300 }), fc.constant(70_000));
const postings = fc.array(fc.tuple(step, places, places), { minLength: 1, maxLength: 30 }) as fc.Arbitrary<Posting[]>;
const entry: fc.Arbitrary<WordEntry> = fc.tuple(
  fc.string({ minLength: 1, unit: 'grapheme', maxLength: 300 }),
  postings,
  fc.array(fc.tuple(fc.string({ minLength: 1 }), postings), { maxLength: 3 }),
);

/** Numbers of all records that an entry names. */
const recordsOf = ([, all, forms]: WordEntry): number[] =>
  [all, ...forms.map(([, some]) => some)].flatMap((list) => {
    let n = 0;
    return list.map(([by]) => {
      n += by;
      return n;
    });
  });

it('says what an entry says that is read, renumbered and written again', () => {
  fc.assert(
    fc.property(entry, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }), (word, first, by) => {
      const now = new Map(recordsOf(word).map((n) => [n, n < first ? n : n + by]));
      const read = encode(renumberedEntry(word, now));
      expect(Buffer.from(renumberedBytes(encode(word), now) ?? [])).toEqual(Buffer.from(read));
    }),
  );
});

it('gives the same bytes back where no number changes', () => {
  const bytes = encode(['get', [[3, [1], []]], []]);
  expect(renumberedBytes(bytes, new Map([[3, 3]]))).toBe(bytes);
});

it('gives nothing where a record has no number any more', () => {
  const bytes = encode([
    'get',
    [
      [3, [1], []],
      [1, [2], []],
    ],
    [],
  ]);
  expect(renumberedBytes(bytes, new Map([[3, 3]]))).toBeUndefined();
});

it.each([
  [
    'of a word',
    [
      'get',
      [
        [3, [], []],
        [1, [], []],
      ],
      [],
    ],
  ],
  [
    'of a form',
    [
      'get',
      [[3, [], []]],
      [
        [
          'gét',
          [
            [3, [], []],
            [1, [], []],
          ],
        ],
      ],
    ],
  ],
])('gives nothing where the records %s change places', (_, word) => {
  const now = new Map([
    [3, 4],
    [4, 3],
  ]);
  expect(renumberedBytes(encode(word), now)).toBeUndefined();
});

it('begins to count at nought', () => {
  const bytes = encode(['get', [[5, [1], []]], []]);
  expect(decode(renumberedBytes(bytes, new Map([[5, 0]])) ?? bytes)).toEqual(['get', [[0, [1], []]], []]);
});
