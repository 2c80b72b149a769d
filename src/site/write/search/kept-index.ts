import type { SearchRecord, SearchText } from '../../../publish/search-records.ts';
import { askEngine, type Begin, type EngineHead, type Indexed } from './engine.ts';
import { type Groups, recordsIn } from './found.ts';
import { renumberedEntry, replaced, type Words, wordsOf } from './words.ts';

/** All that the engine has said of the records, kept from one build to the next. */
export interface KeptIndex {
  head: EngineHead;
  /** The records, which are numbered in the order of groups. */
  groups: Groups;
  /** Number of words in each text. */
  lengths: readonly number[];
  words: Words;
}

/** An index with what the engine gave beside it. */
export interface MadeIndex {
  index: KeptIndex;
  /** Empty when the engine was not asked. */
  program: Indexed['program'];
  /** How many texts the engine has read. */
  read: number;
}

/** Has the engine read all records. */
export async function wholeIndex(groups: Groups, begin: Begin): Promise<MadeIndex> {
  const { head, words, lengths, program } = await askEngine(textsOf(recordsIn(groups)), begin);
  return { index: { head, groups, lengths, words: wordsOf(words) }, program, read: lengths.length };
}

/**
 * The same index as `wholeIndex` makes, for which the engine reads only what is new and what is there no more: by
 * the words of the latter it is found where to take it out.
 */
export async function updatedIndex(kept: KeptIndex, groups: Groups, begin: Begin): Promise<MadeIndex> {
  const [last, records] = [recordsIn(kept.groups), recordsIn(groups)];
  const before = numbersBefore(last, records);
  const staying = new Set(before);
  const leaving = last.filter((_, n) => !staying.has(n));
  const coming = before.flatMap((was, n) => (was === undefined ? [n] : []));
  const texts = textsOf([...leaving, ...records.filter((_, n) => before[n] === undefined)]);
  const asked = await askAbout(kept, texts, begin);
  const numbers = new Map(coming.map((n, at) => [leaving.length + at, n]));
  const lengths = before.map((was) => (was === undefined ? 0 : (kept.lengths[was] ?? 0)));
  for (const [at, n] of numbers) lengths[n] = asked.lengths[at] ?? 0;
  const touched = asked.words.map(([word]) => word);
  const entries = asked.words.map((entry) => renumberedEntry(entry, numbers));
  const words = replaced(kept.words, before, touched, entries);
  const index = { head: asked.head, groups, lengths, words };
  return { index, program: asked.program, read: texts.length };
}

/** Under which number each text stood; nothing for one that is new, or another than before. */
function numbersBefore(last: readonly SearchRecord[], records: readonly SearchRecord[]): (number | undefined)[] {
  const numbers = new Map(last.map(({ path }, n) => [path, n]));
  return records.map(({ path, text }) => {
    const n = numbers.get(path);
    return n !== undefined && isSame(last[n]?.text, text) ? n : undefined;
  });
}

/** The engine makes no index of nothing. */
async function askAbout({ head }: KeptIndex, texts: readonly SearchText[], begin: Begin): Promise<Indexed> {
  return texts.length === 0 ? { head, lengths: [], words: [], program: [] } : askEngine(texts, begin);
}

function isSame(a: SearchText | undefined, b: SearchText): boolean {
  return a === b || (a?.title === b.title && a.sub === b.sub && a.content === b.content);
}

function textsOf(records: readonly SearchRecord[]): SearchText[] {
  return records.map(({ text }) => text);
}
