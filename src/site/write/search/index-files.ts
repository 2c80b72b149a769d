import { encode } from 'cborg';
import type { SearchRecord } from '../../../publish/search-records.ts';
import type { Parts } from '../parts.ts';
import { chunksOf } from './chunks.ts';
import { nameFor, packed } from './form.ts';
import { foundFiles, foundGroups, foundName, recordsIn } from './found.ts';
import type { MadeIndex } from './kept-index.ts';

/** A file of the index with the name that follows from what it holds. */
interface Named {
  name: string;
  bytes: Uint8Array;
}

/** The part that names all others; what the names of these begin with. */
const FIRST = 'search';
const OTHERS = 'search ';

/**
 * Writes an index in parts of which those stay that hold the same as before: the engine's program, the words in chunks, the filters,
 * what pages show of the records that they find, and last the file that names all others.
 */
export function writeIndex({ index: { head, groups, lengths, words }, program }: MadeIndex, parts: Parts): void {
  const put = (folder: string, { name, bytes }: Named): string => {
    const path = `pagefind/${folder}/${name}.pf_${folder}`;
    parts.write(`${OTHERS}${path}`, name, () => [[path, packed(bytes)]]);
    return name;
  };
  parts.write(`${OTHERS}program`, head.version, () => program.map(([name, bytes]) => [`pagefind/${name}`, bytes]));
  const records = recordsIn(groups);
  const found = foundGroups(groups);
  for (const group of found) parts.write(`${OTHERS}${group.name}`, group.name, () => foundFiles(group));
  const names = found.flatMap((group) => group.records.map((_, n) => foundName(group, n)));
  const chunks = chunksOf(words).map(({ first, last, bytes }) => [first, last, put('index', named(bytes))]);
  const filters = filtersOf(records).map(([name, values]) => [name, put('filter', named(encode([name, values])))]);
  const pages = names.map((name, n) => [name, lengths[n] ?? 0]);
  const meta = encode([head.version, pages, chunks, filters, head.sorts, head.beside]);
  const hash = nameFor(meta, 10);
  const languages = { en: { ...head.english, hash, page_count: records.length } };
  parts.write(FIRST, hash, () => [
    [`pagefind/pagefind.${hash}.pf_meta`, packed(meta)],
    ['pagefind/pagefind-entry.json', JSON.stringify({ ...head.entry, languages })],
  ]);
}

function named(bytes: Uint8Array): Named {
  return { name: nameFor(bytes, 10), bytes };
}

type Filter = [name: string, values: [value: string, records: number[]][]];

/** Which records have which value, by the names of filters and values in their order. */
function filtersOf(records: readonly SearchRecord[]): Filter[] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [n, record] of records.entries())
    for (const [name, values] of Object.entries(record.filters))
      for (const value of values) numbersOf(filters, name, value).push(n);
  return ordered(filters).map(([name, values]) => [name, ordered(values)]);
}

function numbersOf(filters: Map<string, Map<string, number[]>>, name: string, value: string): number[] {
  const values = filters.get(name) ?? new Map<string, number[]>();
  filters.set(name, values);
  const numbers = values.get(value) ?? [];
  values.set(value, numbers);
  return numbers;
}

function ordered<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
