import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readKept, readShards, saveKept, saveShards } from './kept-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const isSame = (a: string, b: string | undefined) => a === b;
const named = (count: number) => new Map(Array.from({ length: count }, (_, n) => [`record-${n}`, `text ${n}`]));
const files = () => readdirSync(folder).toSorted();

it('gives back what was saved, and nothing of a damaged file or of none', () => {
  const file = join(folder, 'new/one.kept');
  saveKept(file, { words: ['a', 'é'] });
  expect(readKept(file)).toEqual({ words: ['a', 'é'] });
  writeFileSync(file, '{"words":["a"');
  expect(readKept(file)).toBeUndefined();
  expect(readKept(join(folder, 'none'))).toBeUndefined();
});

it('gives values back by their names in order', () => {
  saveShards(folder, new Map([...named(300)].toReversed()), new Map(), isSame);
  const again = readShards(folder);
  expect(again).toEqual(named(300));
  expect([...again.keys()]).toEqual([...again.keys()].toSorted());
  expect(readShards(join(folder, 'none'))).toEqual(new Map());
});

it('writes only the files in which a value is another one, or one is gone', () => {
  const before = named(300);
  saveShards(folder, before, new Map(), isSame);
  const written = files();
  for (const name of written) writeFileSync(join(folder, name), 'untouched');
  saveShards(folder, new Map([...before, ['record-7', 'edited']]), before, isSame);
  saveShards(folder, new Map([...before].filter(([name]) => name !== 'record-8')), before, isSame);
  const values = [...readShards<string>(folder)];
  expect(values.length).toBeGreaterThan(0);
  expect(values.length).toBeLessThan(30);
  expect(new Map(values).get('record-7')).toBe('edited');
  expect(new Map(values).has('record-8')).toBe(false);
  expect(files()).toEqual(written);
});

it('keeps nothing of what stood there when nothing was taken over', () => {
  saveShards(folder, named(300), new Map(), isSame);
  saveShards(folder, new Map([['one', 'text']]), new Map(), isSame);
  expect(readShards(folder)).toEqual(new Map([['one', 'text']]));
});
