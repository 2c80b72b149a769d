import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { lintPaths, recordsUnder } from './paths.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'catalogue-'));
  mkdirSync(join(dir, 'servers'));
  mkdirSync(join(dir, 'attacks'));
  writeFileSync(join(dir, 'servers/a.yaml'), changed(SERVER_YAML, 'id: acme-desk', 'id: a'));
  writeFileSync(join(dir, 'servers/b.yaml'), SERVER_YAML);
  writeFileSync(join(dir, 'servers/c.yaml'), SERVER_YAML);
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Codes but the layout, which the fixture does not keep. */
const codes = (...paths: string[]) =>
  lintPaths(paths.map((path) => join(dir, path)))
    .problems.filter(({ code }) => code !== 'CAT507')
    .map(({ code, file }) => `${code} ${file.slice(dir.length + 1)}`);

it('reports only what was asked about, and still compares with the whole catalogue', () => {
  expect(codes('servers/a.yaml')).toEqual([]);
  expect(codes('servers/c.yaml')).toEqual([
    'CAT201 servers/c.yaml',
    'CAT202 servers/c.yaml',
    'CAT402 servers/c.yaml',
    'CAT402 servers/c.yaml',
  ]);
  expect(codes('servers/')).toEqual(codes(''));
});

it('fails where there is nothing to check', () => {
  expect(codes('servers/nothing.yaml')).toEqual(['CAT001 servers/nothing.yaml']);
  expect(codes('nowhere')).toEqual(['CAT001 nowhere']);
  expect(codes('attacks')).toEqual(['CAT011 attacks']);
  writeFileSync(join(dir, 'notes.txt'), '');
  expect(codes('notes.txt')).toEqual(['CAT011 notes.txt']);
});

it('suggests the records of the same folder that were nearly named', () => {
  const suggested = (path: string) => lintPaths([join(dir, path)]).problems[0]?.suggestion;
  expect(suggested('servers/aa.yaml')).toBe('did you mean "a.yaml"?');
  expect(suggested('attacks/aa.yaml')).toBeUndefined();
  expect(suggested('servers/something-else.yaml')).toBeUndefined();
});

it('names the files it read', () => {
  expect(lintPaths([join(dir, 'servers/a.yaml'), join(dir, 'servers/b.yaml')]).read).toHaveLength(2);
  expect(recordsUnder(join(dir, 'servers'))).toHaveLength(3);
  expect(recordsUnder(join(dir, 'nowhere'))).toEqual([]);
});
