import { expect, it } from 'vitest';
import { baseOf, catalogueFolder, outFolder } from './environment.ts';

it.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['cat', '/cat/'],
  ['/cat', '/cat/'],
  ['/a/b/', '/a/b/'],
  ['//evil.example/', '/evil.example/'],
])('BASE_PATH %j is %s', (given, base) => {
  expect(baseOf({ BASE_PATH: given })).toBe(base);
});

it('takes another catalogue from the environment', () => {
  expect(catalogueFolder({ CATALOGUE: 'other' })).toBe('other');
  expect(catalogueFolder({})).toBe('catalogue');
});

it('builds into another folder when it is told', () => {
  expect(outFolder({ SITE_OUT: 'other' })).toBe('other');
  expect(outFolder({})).toBe('dist');
});
