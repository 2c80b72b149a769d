import { join } from 'node:path';
import { readKept, readShards, saveKept, saveShards } from '../../../catalogue/kept-file.ts';
import type { SearchRecord } from '../../../publish/search-records.ts';
import { recordsIn } from './found.ts';
import type { KeptIndex } from './kept-index.ts';
import { type SavedWords, savedWords, wordsSaved } from './words.ts';

/** What is saved in one file, whereas the groups of records are spread over several. */
interface Saved extends Omit<KeptIndex, 'groups' | 'words'> {
  words: SavedWords;
  /** The groups in their order. */
  order: string[];
}

const WORDS_FILE = 'words.kept';
const RECORDS_FOLDER = 'records';

/**
 * Saves an index for `readIndex`.
 *
 * @param before what was read from the same folder
 */
export function saveIndex(
  folder: string,
  { groups, words, head, lengths }: KeptIndex,
  before: KeptIndex | undefined,
): void {
  const saved: Saved = { head, lengths, words: savedWords(words), order: [...groups.keys()] };
  saveKept(join(folder, WORDS_FILE), saved);
  saveShards(join(folder, RECORDS_FOLDER), groups, before?.groups ?? new Map(), isSameGroup);
}

/** @returns nothing when there is no index in the folder, or when it is damaged */
export function readIndex(folder: string): KeptIndex | undefined {
  const saved = readKept<Saved>(join(folder, WORDS_FILE));
  if (saved === undefined) return undefined;
  const { words, order, ...rest } = saved;
  const groups = readShards<SearchRecord[]>(join(folder, RECORDS_FOLDER));
  const inOrder = new Map(order.map((name) => [name, groups.get(name) ?? []]));
  return recordsIn(inOrder).length === rest.lengths.length
    ? { ...rest, groups: inOrder, words: wordsSaved(words) }
    : undefined;
}

function isSameGroup(a: readonly SearchRecord[], b: readonly SearchRecord[] = []): boolean {
  return a.length === b.length && a.every((record, n) => record === b[n]);
}
