import { decode, encode } from 'cborg';
import type { Posting, WordEntry } from './form.ts';
import { renumberedBytes } from './renumber.ts';

/** The words of an index in their order, each with its entry as it stands in a file. */
export type Words = ReadonlyMap<string, Uint8Array>;

/** What a record's number was before, by what it is now; nothing for one that is new or has another text. */
type NumbersBefore = readonly (number | undefined)[];

/** The words of an index, from the engine's entries. */
export function wordsOf(entries: readonly WordEntry[]): Words {
  return sorted(new Map(entries.map((entry) => [entry[0], encoded(entry)])));
}

/**
 * An index without some records, with others in their place and all numbered anew: the same as the engine would make of all
 * of them, since what it says of a word in one record depends on no other.
 *
 * @param before which records stay, and under which number they stood
 * @param leaving the words of records that do not stay
 * @param coming the engine's entries for new records, numbered as they are now
 */
export function replaced(
  words: Words,
  before: NumbersBefore,
  leaving: readonly string[],
  coming: readonly WordEntry[],
): Words {
  const now = new Map(before.flatMap((was, n) => (was === undefined ? [] : [[was, n] as const])));
  const isSameNumber = before.every((was, n) => was === undefined || was === n);
  const news = new Map(coming.map((entry) => [entry[0], entry]));
  const made = new Map(words);
  const read = new Set([...leaving, ...news.keys()]);
  if (!isSameNumber) renumberOthers(made, now, read);
  for (const word of read) {
    const entry = joined(word, words.get(word), now, news.get(word));
    if (entry[1].length === 0 && entry[2].length === 0) made.delete(word);
    else made.set(word, encoded(entry));
  }
  return coming.every(([word]) => words.has(word)) ? made : sorted(made);
}

/** Renumbers all words but those that have to be read, to which it adds those it cannot do. */
function renumberOthers(words: Map<string, Uint8Array>, now: ReadonlyMap<number, number>, read: Set<string>): void {
  for (const [word, bytes] of words) {
    const renumbered = read.has(word) ? undefined : renumberedBytes(bytes, now);
    if (renumbered === undefined) read.add(word);
    else words.set(word, renumbered);
  }
}

/** The words as JSON can write them. */
export interface SavedWords {
  names: string[];
  /** Bytes of each entry. */
  sizes: number[];
  /** All entries, one behind the other, in base 64. */
  bytes: string;
}

export function savedWords(words: Words): SavedWords {
  const entries = [...words.values()];
  const bytes = Buffer.concat(entries).toString('base64');
  return { names: [...words.keys()], sizes: entries.map(({ length }) => length), bytes };
}

export function wordsSaved({ names, sizes, bytes }: SavedWords): Words {
  const all = Buffer.from(bytes, 'base64');
  let end = 0;
  return new Map(
    names.map((name, n) => {
      const start = end;
      end += sizes[n] ?? 0;
      return [name, all.subarray(start, end)];
    }),
  );
}

/** The entry of a word with other entries of it, all by the numbers that records have now. */
function joined(
  word: string,
  bytes: Uint8Array | undefined,
  now: ReadonlyMap<number, number>,
  [, coming, comingForms]: WordEntry = [word, [], []],
): WordEntry {
  // It was written by `encoded`.
  const [, postings, forms]: WordEntry = bytes === undefined ? [word, [], []] : decode(bytes);
  const all = new Map(forms);
  const others = new Map(comingForms);
  for (const form of others.keys()) if (!all.has(form)) all.set(form, []);
  return written([
    word,
    renumbered(postings, now, coming),
    [...all].map(([form, some]) => [form, renumbered(some, now, others.get(form))]),
  ]);
}

/** An entry by the numbers that its records have now, without those that have none. */
export function renumberedEntry([word, postings, forms]: WordEntry, now: ReadonlyMap<number, number>): WordEntry {
  return written([word, renumbered(postings, now), forms.map(([form, all]) => [form, renumbered(all, now)])]);
}

function written([word, postings, forms]: WordEntry): WordEntry {
  return [word, postings, forms.filter(([, all]) => all.length > 0)];
}

/** @param coming places in further records, whose numbers are those of now */
function renumbered(
  postings: readonly Posting[],
  now: ReadonlyMap<number, number>,
  coming: readonly Posting[] = [],
): Posting[] {
  const staying = absolute(postings).flatMap(([was, ...places]): Posting[] => {
    const n = now.get(was);
    return n === undefined ? [] : [[n, ...places]];
  });
  return relative([...staying, ...absolute(coming)].toSorted(([a], [b]) => a - b));
}

/** Numbers as they are, from numbers that each count from the one before. */
function absolute(postings: readonly Posting[]): Posting[] {
  let n = 0;
  return postings.map(([step, ...places]) => {
    n += step;
    return [n, ...places];
  });
}

/** The reverse of `absolute`, of numbers in their order. */
function relative(postings: readonly Posting[]): Posting[] {
  let last = 0;
  return postings.map(([n, ...places]) => {
    const step = n - last;
    last = n;
    return [step, ...places];
  });
}

function encoded([word, postings, forms]: WordEntry): Uint8Array {
  return encode([word, postings, [...sorted(new Map(forms))]]);
}

/** The engine looks words up by the order of their bytes. */
function sorted<Value>(words: ReadonlyMap<string, Value>): Map<string, Value> {
  const keyed = [...words].map((entry) => ({ entry, bytes: Buffer.from(entry[0]) }));
  return new Map(keyed.toSorted((a, b) => Buffer.compare(a.bytes, b.bytes)).map(({ entry }) => entry));
}
