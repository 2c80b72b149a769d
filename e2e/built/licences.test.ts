import { expect, it } from 'vitest';
import { isAllowed, lockedPackages, table } from '../../src/cli/testing/dependencies.ts';
import { readLicences } from '../../src/publish/licences.ts';
import { FILES, read } from './dist.ts';

const notices = readLicences(read('licences.txt'));
const names = new Set(notices.map(({ name }) => name));

it('lists what reaches the reader', () => {
  expect(names).toContain('@codemirror/view');
  expect(names).toContain('pagefind');
  expect(FILES.some((file) => file.endsWith('.woff2'))).toBe(names.has('typefaces'));
});

it('names every direct dependency that is said to run in the browser, and no other', () => {
  const direct = table('package');
  const said = direct.filter(([, where = '']) => where.includes("reader's browser"));
  const found = direct.filter(([name = '']) => names.has(name));
  expect(found.map(([name]) => name)).toEqual(said.map(([name]) => name));
});

it('holds only licences that readers may get', () => {
  const allowed = new Set(table('licence of what readers get').map(([name = '']) => name));
  expect(notices.filter(({ licence }) => !isAllowed(licence, allowed))).toEqual([]);
});

it('says of each package what the lockfile says', () => {
  const locked = new Set(lockedPackages().map(({ name, version, licence }) => `${name} ${version} ${licence}`));
  const wrong = notices.filter(({ name, version, licence }) => !locked.has(`${name} ${version} ${licence}`));
  expect(wrong.map(({ name }) => name)).toEqual(['typefaces']);
});
