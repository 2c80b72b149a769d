import { describe, expect, it } from 'vitest';
import { fixture } from '../../publish/fixtures/catalogue.ts';
import { type Lists, listsOf } from '../../publish/lists.ts';
import { listPages as cut } from '../../publish/paging.ts';
import type { PageHead } from '../templates/layout.ts';
import { listPages } from './list-pages.ts';

const catalogue = fixture();
const short = listsOf(catalogue);

/** The same lists on pages of five rows. */
const long: Lists = {
  tools: new Map(
    [...short.tools].map(([path, list]) => [
      path,
      {
        ...list,
        pages: cut(
          path,
          list.pages.flatMap(({ rows }) => rows),
          5,
        ),
      },
    ]),
  ),
  servers: cut('servers/', [...short.servers[0].rows, ...short.servers[0].rows], 1),
};

/** A page of a list: its mark-up, and what the layout says of it. */
function pageAt(path: string, lists = short): { main: string; head: PageHead } {
  const page = listPages({ catalogue, lists }).find((one) => one.path === path);
  if (page === undefined) throw new Error(`no page of a list is at ${path}`);
  const { main, head } = page.make();
  return { main: main.text, head };
}

const TAGS =
  'a abbr aside b button code copy-code dd details div dl dt fieldset filter-list footer form h1 h2 h3 header input label legend li nav ol p path pre section small sort-table span summary svg circle table tbody td th thead time tr ul wbr'.split(
    ' ',
  );

describe.each(listPages({ catalogue, lists: long }))('$path', ({ make }) => {
  const { main, head } = make();

  it('lets no name of a server add mark-up of its own', () => {
    expect(main.text).not.toMatch(/<script|<!--|\sstyle=|\son\w+=/i);
    const tags = [...main.text.matchAll(/<\/?([a-z][a-z0-9-]*)\b[^>]*>/gi)].map(([, tag]) => tag ?? '');
    expect(tags.filter((tag) => !TAGS.includes(tag))).toEqual([]);
  });

  it('leads to the pages beside it', () => {
    const linked = (rel: string) => new RegExp(`<a rel="${rel}" href="/([^#"]*)#list"`).exec(main.text)?.[1];
    expect(linked('prev')).toBe(head.previous);
    expect(linked('next')).toBe(head.next);
  });
});

it('a list of several pages says where all its rows are, and what they share; a list of one does not', () => {
  expect(pageAt('tools/', long).main).toContain('<filter-list data-whole="tools" data-files="1">');
  expect(pageAt('categories/write/page/2/', long).main).toContain('data-whole="tools" data-files="1" data-only="W">');
  expect(pageAt('servers/page/2/', long).main).toContain('<filter-list data-whole="servers" data-files="1">');
  expect(pageAt('tools/').main).toContain('<filter-list>');
});

it('filters count the whole list on each of its pages, and what nothing has cannot be chosen', () => {
  const { main } = pageAt('tools/page/2/', long);
  expect(main).toContain(`value="F">Financial<small>1</small>`);
  expect(pageAt('categories/read/').main).toMatch(/value="crit" disabled>.*?Critical<small>0<\/small>/);
  expect(pageAt('categories/read/').main).not.toContain('name="cat"');
});

it('a page behind the first says where it stands, and leads back', () => {
  const { main, head } = pageAt('categories/write/page/2/', long);
  expect(head).toMatchObject({
    title: expect.stringMatching(/^Write tools, page 2 of \d$/),
    crumbs: [
      { name: 'Tools', path: 'tools/' },
      { name: 'Write tools', path: 'categories/write/' },
    ],
    json: 'api/v1/categories/write.json',
  });
  expect(main).toMatch(/Tools 6 to \d+ of \d+\. <a href="\/categories\/write\/">/);
});

it('a capability that nothing has says so', () => {
  expect(pageAt('capabilities/sql/').main).toContain('None in the catalogue yet.');
});
