import { expect, it } from 'vitest';
import type { SearchRecord } from '../../../publish/search-records.ts';
import { Parts } from '../parts.ts';
import { decoded, metaFile } from './form.ts';
import { grouped } from './found.ts';
import { writeIndex } from './index-files.ts';
import { type MadeIndex, wholeIndex } from './kept-index.ts';

const record = (n: number, severity: 'low' | 'high'): SearchRecord => ({
  path: `tools/s${n % 3}/tool-${n}/`,
  kind: 'tool',
  text: { title: `tool ${n}`, sub: 'Acme', content: `tool ${n} does something` },
  shows: { title: `tool_${n}`, sub: 'Acme', severity },
  filters: { risk: [severity], server: [`s${n % 3}`] },
});
const RECORDS = [0, 3, 6, 1, 4, 2].map((n) => record(n, n === 4 ? 'high' : 'low'));
const made = await wholeIndex(grouped(RECORDS), () => () => undefined);

/** A site in memory. */
function written(index: MadeIndex, records: readonly SearchRecord[], before?: ReturnType<Parts['finish']>) {
  const files = new Map<string, Buffer>();
  const removed: string[] = [];
  const output = {
    write: ([path, content]: readonly [string, string | Uint8Array]) => void files.set(path, Buffer.from(content)),
    remove: (path: string) => void removed.push(path),
  };
  const parts = new Parts(output, before ?? {});
  writeIndex({ ...index, index: { ...index.index, groups: grouped(records) } }, parts);
  return { files, removed, parts: parts.finish() };
}

const first = written(made, RECORDS);
const get = (path: string) => first.files.get(path) ?? Buffer.of();
const entry = JSON.parse(get('pagefind/pagefind-entry.json').toString());
const metaPath = `pagefind/pagefind.${entry.languages.en.hash}.pf_meta`;
const meta = metaFile.parse(decoded(metaPath, get(metaPath)));

it('writes every file that it names, and the program that reads them', () => {
  const named = [
    ...meta[1].map(([name]) => `pagefind/fragment/${name}.pf_fragment`),
    ...meta[2].map(([, , name]) => `pagefind/index/${name}.pf_index`),
    ...meta[3].map((filter) => `pagefind/filter/${(filter as string[])[1]}.pf_filter`),
  ];
  const program = [
    'pagefind.js',
    'pagefind-worker.js',
    'pagefind-entry.json',
    'wasm.en.pagefind',
    'wasm.unknown.pagefind',
  ];
  const expected = [...named, metaPath, ...program.map((name) => `pagefind/${name}`)];
  expect([...first.files.keys()].toSorted()).toEqual(expected.toSorted());
  expect(entry.languages.en.page_count).toBe(6);
});

it('says which records have which value', () => {
  const [risk] = meta[3] as [string, string][];
  const path = `pagefind/filter/${risk?.[1]}.pf_filter`;
  expect(decoded(path, get(path))).toEqual([
    'risk',
    [
      ['high', [4]],
      ['low', [0, 1, 2, 3, 5]],
    ],
  ]);
});

it('writes nothing of an index that stands already, not even the program', () => {
  const again = written({ ...made, program: [] }, RECORDS, first.parts);
  expect([...again.files.keys()]).toEqual([]);
  expect(again.removed).toEqual([]);
  expect(again.parts).toEqual(first.parts);
});

it('writes what changed and removes what it replaces', () => {
  const records = RECORDS.with(5, record(2, 'high'));
  const again = written({ ...made, program: [] }, records, first.parts);
  const kinds = [...again.files.keys()].map((path) => path.replace(/^pagefind\/([^./]+).*$/, '$1'));
  expect(kinds.toSorted()).toEqual(['filter', 'fragment', 'pagefind', 'pagefind-entry']);
  expect(again.removed.toSorted()).toEqual(
    [
      `pagefind/fragment/${meta[1][5]?.[0]}.pf_fragment`,
      `pagefind/filter/${(meta[3][0] as string[])[1]}.pf_filter`,
      metaPath,
    ].toSorted(),
  );
});
