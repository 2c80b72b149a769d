import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putInOrder } from './search-order.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-'));
  mkdirSync(join(folder, 'filter'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const save = (name: string, value: unknown, magic = 'pagefind_dcd') =>
  writeFileSync(join(folder, name), gzipSync(Buffer.concat([Buffer.from(magic), encode(value)])));
const load = (name: string): unknown => decode(gunzipSync(readFileSync(join(folder, name))).subarray(12));
const names = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

const contents = () =>
  names()
    .filter((name) => name.includes('.'))
    .map((name) => [name, readFileSync(join(folder, name), 'hex')]);

const FILTERS: [string, string][] = [
  ['risk', 'en_risk'],
  ['kind', 'en_kind'],
];
const KINDS: [string, number[]][] = [
  ['tool', [0, 2]],
  ['attack', [1]],
];

/** An index as the engine writes it: tables in any order, names that follow from what it holds. */
function index(filters: [string, string][], kinds: [string, number[]][]) {
  writeFileSync(
    join(folder, 'pagefind-entry.json'),
    '{"version":"1.5.2","languages":{"en":{"hash":"en_old","page_count":3}}}',
  );
  save('pagefind.en_old.pf_meta', ['1.5.2', [['en_p', 18]], [['a', 'z', 'en_c']], filters, [], ['title']]);
  save('filter/en_kind.pf_filter', ['kind', kinds]);
  save('filter/en_risk.pf_filter', ['risk', [['low', [1]]]]);
}

it('makes the same files of the same records in whatever order the engine gave them', () => {
  index(FILTERS, KINDS);
  putInOrder(folder);
  const first = contents();
  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, 'filter'), { recursive: true });
  index(FILTERS.toReversed(), KINDS.toReversed());
  putInOrder(folder);
  expect(contents()).toEqual(first);
});

it('loses nothing, and every file is found under its new name', () => {
  index(FILTERS, KINDS);
  putInOrder(folder);
  const { version, languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
  expect([version, languages.en.page_count]).toEqual(['1.5.2', 3]);
  const meta = load(`pagefind.${languages.en.hash}.pf_meta`);
  expect(meta).toEqual([
    '1.5.2',
    [['en_p', 18]],
    [['a', 'z', 'en_c']],
    [
      ['kind', expect.any(String)],
      ['risk', expect.any(String)],
    ],
    [],
    ['title'],
  ]);
  const { kind, risk } = Object.fromEntries((meta as [string, [], [], [string, string][]])[3]);
  expect(load(`filter/${kind}.pf_filter`)).toEqual([
    'kind',
    [
      ['attack', [1]],
      ['tool', [0, 2]],
    ],
  ]);
  expect(load(`filter/${risk}.pf_filter`)).toEqual(['risk', [['low', [1]]]]);
  expect(names()).toHaveLength(5);
});

it('refuses a form that it does not know', () => {
  index([['kind', 'en_kind']], []);
  save('pagefind.en_old.pf_meta', ['2.0.0', [], [], {}]);
  expect(() => putInOrder(folder)).toThrow();
  save('pagefind.en_old.pf_meta', [], 'other_format');
  expect(() => putInOrder(folder)).toThrow(/writes another form/);
});
