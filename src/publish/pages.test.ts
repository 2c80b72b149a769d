import { expect, it } from 'vitest';
import { PAGES } from '../catalogue/lint/ledger.ts';
import { FIXED_PAGES } from './pages.ts';

it('every page that always stands may be named in the list of changes', () => {
  expect(FIXED_PAGES.filter(({ path }) => !PAGES.includes(path.slice(0, -1)))).toEqual([]);
});
