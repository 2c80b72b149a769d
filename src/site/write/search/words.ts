import { decode, encode } from 'cborg';
import { type Posting, type WordEntry, wordEntry } from './form.ts';

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
 * @param leaving the words of records that do not stay; when all numbers stay, no other word is touched
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
  const made = new Map(words);
  for (const word of isSameNumber ? leaving : words.keys()) {
    const bytes = words.get(word);
    if (bytes !== undefined) put(made, renumbered(wordEntry.parse(decode(bytes)), now));
  }
  for (const entry of coming) {
    const bytes = made.get(entry[0]);
    put(made, bytes === undefined ? entry : merged(wordEntry.parse(decode(bytes)), entry));
  }
  return sorted(made);
}

function put(words: Map<string, Uint8Array>, entry: WordEntry): void {
  if (entry[1].length === 0 && entry[2].length === 0) words.delete(entry[0]);
  else words.set(entry[0], encoded(entry));
}

/** An entry with the numbers that its records have now, without those that have none. */
export function renumbered([word, postings, accented]: WordEntry, now: ReadonlyMap<number, number>): WordEntry {
  const renumber = (all: readonly Posting[]) =>
    relative(
      absolute(all).flatMap(([was, ...places]): Posting[] => {
        const n = now.get(was);
        return n === undefined ? [] : [[n, ...places]];
      }),
    );
  const forms = accented.map(([form, all]): [string, Posting[]] => [form, renumber(all)]);
  return [word, renumber(postings), forms.filter(([, all]) => all.length > 0)];
}

function merged(a: WordEntry, b: WordEntry): WordEntry {
  const forms = new Map(a[2]);
  for (const [form, all] of b[2]) forms.set(form, union(forms.get(form) ?? [], all));
  return [a[0], union(a[1], b[1]), [...forms]];
}

function union(a: readonly Posting[], b: readonly Posting[]): Posting[] {
  return relative([...absolute(a), ...absolute(b)]);
}

/** Numbers as they are, from numbers that each count from the one before. */
function absolute(postings: readonly Posting[]): Posting[] {
  let n = 0;
  return postings.map(([step, ...places]) => {
    n += step;
    return [n, ...places];
  });
}

/** The reverse of `absolute`, in the order of numbers. */
function relative(postings: readonly Posting[]): Posting[] {
  let last = 0;
  return postings
    .toSorted(([a], [b]) => a - b)
    .map(([n, ...places]) => {
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
