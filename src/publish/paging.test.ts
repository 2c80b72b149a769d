import { describe, expect, it } from 'vitest';
import { beside, listPages, pageNumbers, pageTitle } from './paging.ts';

const rows = Array.from({ length: 7 }, (_, n) => n);

describe('the pages of a list', () => {
  it('hold every row once, in order, and say where they stand', () => {
    const pages = listPages('tools/', rows, 3);
    expect(pages.map(({ path }) => path)).toEqual(['tools/', 'tools/page/2/', 'tools/page/3/']);
    expect(pages.flatMap((page) => page.rows)).toEqual(rows);
    expect(pages.map(({ number, of, from, total }) => [number, of, from, total])).toEqual([
      [1, 3, 1, 7],
      [2, 3, 4, 7],
      [3, 3, 7, 7],
    ]);
  });

  it.each([0, 1, 7])('are one where %i rows fit, which stands at the address of the list', (count) => {
    const pages = listPages('risk/low/', rows.slice(0, count), 7);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ path: 'risk/low/', number: 1, of: 1, total: count });
  });

  it('are told apart by their titles', () => {
    expect(listPages('tools/', rows, 4).map((page) => pageTitle('All tools', page))).toEqual([
      'All tools',
      'All tools, page 2 of 2',
    ]);
  });
});

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, 3, undefined, 9]],
  [5, 9, [1, undefined, 3, 4, 5, 6, 7, undefined, 9]],
  [9, 9, [1, undefined, 7, 8, 9]],
  [4, 9, [1, 2, 3, 4, 5, 6, undefined, 9]],
])('from page %i of %i, links lead to the ends and the neighbours', (number, of, expected) => {
  expect(pageNumbers(number, of)).toEqual(expected);
});

it('a page names the ones beside it, and the ends name one', () => {
  const pages = listPages('tools/', rows, 3);
  expect(pages.map(beside)).toEqual([
    { next: 'tools/page/2/' },
    { previous: 'tools/', next: 'tools/page/3/' },
    { previous: 'tools/page/2/' },
  ]);
  expect(beside(listPages('tools/', rows, 9)[0])).toEqual({});
});
