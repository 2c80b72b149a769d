import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeKey } from './code-key.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'code-'));
  for (const folder of ['src/a', 'content', 'public']) mkdirSync(join(root, folder), { recursive: true });
  for (const name of ['astro.config.mjs', 'package-lock.json', 'tsconfig.json', 'src/a/b.css']) write(name, '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(root, name), text);

it.each([
  ['a style', 'src/a/b.css', 'a {}'],
  ['new code', 'src/a/c.ts', ''],
  ['prose', 'content/method.mdx', 'More.'],
  ['a locked package', 'package-lock.json', '{}'],
  ['a public file', 'public/icon.svg', '<svg/>'],
])('is another one after a change of %s', (_what, name, text) => {
  const before = codeKey(root, {});
  write(name, text);
  expect(codeKey(root, {})).not.toBe(before);
});

it('is another one for another address of the site, and the same for another folder to write to', () => {
  const before = codeKey(root, {});
  expect(codeKey(root, { BASE_PATH: '/risk' })).not.toBe(before);
  expect(codeKey(root, { SITE_OUT: 'other' })).toBe(before);
});

it('does not change with a test, nor with where the project lies', () => {
  const before = codeKey(root, {});
  write('src/a/b.test.ts', 'it()');
  expect(codeKey(root, {})).toBe(before);
  const copy = `${root}-copy`;
  cpSync(root, copy, { recursive: true });
  expect(codeKey(copy, {})).toBe(before);
  rmSync(copy, { recursive: true });
});

it('tells a renamed file', () => {
  write('src/a/c.css', 'a {}');
  const before = codeKey(root, {});
  rmSync(join(root, 'src/a/c.css'));
  write('src/a/d.css', 'a {}');
  expect(codeKey(root, {})).not.toBe(before);
});
