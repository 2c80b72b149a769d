import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptied, FIRST_FILE } from './output.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('takes a new folder and an empty one', () => {
  for (const root of [join(folder, 'new'), folder]) {
    emptied(root).write(['a/b.txt', 'text']);
    expect(readFileSync(join(root, 'a/b.txt'), 'utf8')).toBe('text');
    rmSync(root, { recursive: true });
  }
});

it('empties a folder that a build has begun to fill', () => {
  emptied(folder).write([FIRST_FILE, '']);
  writeFileSync(join(folder, 'old.html'), '');
  emptied(folder);
  expect(existsSync(join(folder, 'old.html'))).toBe(false);
});

it('leaves a folder alone that holds something else, and says whose name is wrong', () => {
  writeFileSync(join(folder, 'thesis.txt'), '');
  expect(() => emptied(folder)).toThrow(/holds files that no build left there.*SITE_OUT.*nothing was changed/s);
  expect(readdirSync(folder)).toEqual(['thesis.txt']);
});

it.each(['.git', 'package.json'])('leaves a folder alone that has headers, and %s beside them', (name) => {
  for (const file of [FIRST_FILE, name]) writeFileSync(join(folder, file), '');
  expect(() => emptied(folder)).toThrow(/nothing was changed/);
  expect(readdirSync(folder).sort()).toEqual([FIRST_FILE, name].sort());
});

it('removes with a file the folders that hold nothing else', () => {
  const output = emptied(join(folder, 'site'));
  for (const path of ['a/b/c/gone.txt', 'a/b/d/gone.txt', 'a/stays.txt']) output.write([path, '']);
  output.remove('a/b/c/gone.txt');
  expect(readdirSync(join(output.root, 'a/b'))).toEqual(['d']);
  output.remove('a/b/d/gone.txt');
  expect(readdirSync(join(output.root, 'a'))).toEqual(['stays.txt']);
  output.write(['a/b/c/again.txt', 'text']);
  expect(readFileSync(join(output.root, 'a/b/c/again.txt'), 'utf8')).toBe('text');
});

it('removes the folders of a file that somebody has removed already', () => {
  const output = emptied(join(folder, 'site'));
  output.write(['a/b/gone.txt', '']);
  rmSync(join(output.root, 'a/b'), { recursive: true });
  output.remove('a/b/gone.txt');
  expect(readdirSync(output.root)).toEqual([]);
});
