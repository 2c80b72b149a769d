import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SearchRecord } from '../../../publish/search-records.ts';
import { grouped } from './found.ts';
import { type KeptIndex, updatedIndex, wholeIndex } from './kept-index.ts';
import { readIndex, saveIndex } from './saved-index.ts';

const record = (server: string, name: string): SearchRecord => ({
  path: `tools/${server}/${name}/`,
  kind: 'tool',
  text: { title: name, sub: server, content: `${name} of a café` },
  shows: { title: name, sub: server },
  filters: { server: [server] },
});
const RECORDS = [record('zulu', 'list'), record('zulu', 'get'), record('acme', 'pay')];
/** Whatever kind of bytes they are. */
const plain = (one: KeptIndex | undefined) =>
  one && { ...one, words: [...one.words].map(([word, bytes]) => [word, [...bytes]]) };
const begin = () => () => undefined;
const { index } = await wholeIndex(grouped(RECORDS), begin);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('gives back the index that was saved, its records in their order', () => {
  saveIndex(folder, index, undefined);
  const again = readIndex(folder);
  expect(plain(again)).toEqual(plain(index));
  expect([...(again?.groups.keys() ?? [])]).toEqual([...index.groups.keys()]);
});

it('gives back the index that followed it', async () => {
  saveIndex(folder, index, undefined);
  const before = readIndex(folder) ?? index;
  const after = await updatedIndex(before, grouped(RECORDS.with(1, record('zulu', 'set')).toSpliced(2, 1)), begin);
  saveIndex(folder, after.index, before);
  expect(plain(readIndex(folder))).toEqual(plain(after.index));
});

it('gives nothing when a part is damaged or missing', () => {
  expect(readIndex(folder)).toBeUndefined();
  saveIndex(folder, index, undefined);
  const [first = ''] = readdirSync(join(folder, 'records'));
  writeFileSync(join(folder, 'records', first), '[["tools of');
  expect(readIndex(folder)).toBeUndefined();
});
