import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Output, type SiteFile } from './output.ts';
import { Parts, type PartsByName } from './parts.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parts-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const text = (path: string) => readFileSync(join(root, path), 'utf8');

/** A build that writes these parts: name, key and files of each. */
function build(before: PartsByName, parts: readonly [name: string, key: string, files: readonly SiteFile[]][]) {
  const output = new Output(root, false);
  const site = new Parts(output, before);
  const made = parts.map(([name, key, files]) => site.write(name, key, () => files));
  return { made, output, parts: site.finish() };
}

it('leaves a part that is made from the same, without asking for its files', () => {
  const { parts } = build({}, [['a', '1', [['a/x.txt', 'first']]]]);
  const again = build(parts, [['a', '1', [['a/x.txt', 'never written']]]]);
  expect(again.made).toEqual([0]);
  expect(text('a/x.txt')).toBe('first');
  expect(again.parts).toEqual(parts);
});

it('writes a part anew when its key is another one, and removes what it has no longer', () => {
  const { parts } = build({}, [
    [
      'a',
      '1',
      [
        ['a/x.txt', 'x'],
        ['a/deep/y.txt', 'y'],
      ],
    ],
  ]);
  const { output } = build(parts, [['a', '2', [['a/x.txt', 'new']]]]);
  expect(text('a/x.txt')).toBe('new');
  expect(existsSync(join(root, 'a/deep'))).toBe(false);
  expect([output.written, output.removed]).toEqual([1, 1]);
});

it('removes a part that is gone, but no file that another part has taken over', () => {
  const { parts } = build({}, [
    [
      'old',
      '1',
      [
        ['shared.txt', 'old'],
        ['old/x.txt', 'x'],
      ],
    ],
  ]);
  build(parts, [['new', '1', [['shared.txt', 'new']]]]);
  expect(text('shared.txt')).toBe('new');
  expect(existsSync(join(root, 'old'))).toBe(false);
});

it('leaves the date of a file alone that comes out the same', () => {
  const { parts } = build({}, [
    [
      'a',
      '1',
      [
        ['x.txt', 'x'],
        ['y.bin', Uint8Array.of(1, 2)],
      ],
    ],
  ]);
  const day = new Date(2026, 0, 1);
  for (const name of ['x.txt', 'y.bin']) utimesSync(join(root, name), day, day);
  const { output } = build(parts, [
    [
      'a',
      '2',
      [
        ['x.txt', 'x'],
        ['y.bin', Uint8Array.of(1, 3)],
      ],
    ],
  ]);
  expect(statSync(join(root, 'x.txt')).mtime).toEqual(day);
  expect(statSync(join(root, 'y.bin')).mtime).not.toEqual(day);
  expect(output.written).toBe(1);
});

it('keeps a part as it stands, whatever it was made from, but none that does not stand', () => {
  const { parts } = build({}, [['a', '1', [['x.txt', 'x']]]]);
  const site = new Parts(new Output(root, false), parts);
  expect([site.keep('a'), site.keep('b')]).toEqual([true, false]);
  expect(site.finish()).toEqual(parts);
  expect(text('x.txt')).toBe('x');
});
