import type { SearchRecord, SearchText } from '../../../publish/search-records.ts';
import { askEngine, type Begin, type EngineHead, type Indexed } from './engine.ts';
import { renumbered, replaced, type Words, wordsOf } from './words.ts';

/** All that the engine has said of the records, kept from one build to the next. */
export interface KeptIndex {
  head: EngineHead;
  paths: readonly string[];
  texts: readonly SearchText[];
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
export async function wholeIndex(records: readonly SearchRecord[], begin: Begin): Promise<MadeIndex> {
  const [paths, texts] = partsOf(records);
  const { head, words, lengths, program } = await askEngine(texts, begin);
  return { index: { head, paths, texts, lengths, words: wordsOf(words) }, program, read: texts.length };
}

/**
 * The same index as `wholeIndex` makes, for which the engine reads only what is new and what is there no more: by
 * the words of the latter it is found where to take it out.
 */
export async function updatedIndex(
  kept: KeptIndex,
  records: readonly SearchRecord[],
  begin: Begin,
): Promise<MadeIndex> {
  const [paths, texts] = partsOf(records);
  const before = numbersBefore(kept, paths, texts);
  const staying = new Set(before);
  const leaving = kept.texts.filter((_, n) => !staying.has(n));
  const coming = before.flatMap((was, n) => (was === undefined ? [n] : []));
  const asked = await askAbout(kept, [...leaving, ...texts.filter((_, n) => before[n] === undefined)], begin);
  const numbers = new Map(coming.map((n, at) => [leaving.length + at, n]));
  const lengths = before.map((was) => (was === undefined ? 0 : (kept.lengths[was] ?? 0)));
  for (const [at, n] of numbers) lengths[n] = asked.lengths[at] ?? 0;
  const touched = asked.words.map(([word]) => word);
  const entries = asked.words.map((entry) => renumbered(entry, numbers));
  const words = replaced(kept.words, before, touched, entries);
  return {
    index: { head: asked.head, paths, texts, lengths, words },
    program: asked.program,
    read: leaving.length + coming.length,
  };
}

/** Under which number each text stood; nothing for one that is new, or another than before. */
function numbersBefore(
  kept: KeptIndex,
  paths: readonly string[],
  texts: readonly SearchText[],
): (number | undefined)[] {
  const numbers = new Map(kept.paths.map((path, n) => [path, n]));
  return texts.map((text, at) => {
    const n = numbers.get(paths[at] ?? '');
    return n !== undefined && isSame(kept.texts[n], text) ? n : undefined;
  });
}

/** The engine makes no index of nothing. */
async function askAbout({ head }: KeptIndex, texts: readonly SearchText[], begin: Begin): Promise<Indexed> {
  return texts.length === 0 ? { head, lengths: [], words: [], program: [] } : askEngine(texts, begin);
}

function isSame(a: SearchText | undefined, b: SearchText): boolean {
  return a?.title === b.title && a.sub === b.sub && a.content === b.content;
}

function partsOf(records: readonly SearchRecord[]): [paths: string[], texts: SearchText[]] {
  return [records.map(({ path }) => path), records.map(({ text }) => text)];
}
