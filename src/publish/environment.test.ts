import { expect, it } from 'vitest';
import { baseOf, catalogueFolder } from './environment.ts';

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
