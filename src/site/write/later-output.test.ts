import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LaterOutput } from './later-output.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'later-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (path: string) => readFileSync(join(folder, path), 'utf8');

it('has written all once it is settled, also what came while many files waited', async () => {
  const output = new LaterOutput(folder);
  const paths = Array.from({ length: 1200 }, (_, n) => `a/${n % 7}/${n}.txt`);
  for (const path of paths) output.write([path, path]);
  await output.settled();
  expect(paths.filter((path) => text(path) !== path)).toEqual([]);
  expect(output.written).toBe(1200);
});

it('leaves a file alone that holds the same, and replaces one of the same length', async () => {
  for (const path of ['same.txt', 'other.txt']) writeFileSync(join(folder, path), 'text');
  utimesSync(join(folder, 'same.txt'), 1, 1);
  const output = new LaterOutput(folder);
  output.write(['same.txt', 'text']);
  output.write(['other.txt', Buffer.from('next')]);
  await output.settled();
  expect(statSync(join(folder, 'same.txt')).mtimeMs).toBe(1000);
  expect(text('other.txt')).toBe('next');
  expect(output.written).toBe(1);
});

it('says on settling what could not be written, and writes the rest', async () => {
  writeFileSync(join(folder, 'file'), '');
  const output = new LaterOutput(folder);
  output.write(['file/inside.txt', 'text']);
  output.write(['beside.txt', 'text']);
  await expect(output.settled()).rejects.toThrow(/ENOTDIR|EEXIST/);
  expect(text('beside.txt')).toBe('text');
});
