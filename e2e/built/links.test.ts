import { expect, it } from 'vitest';
import { isFile, type Page, pages, read, tagsOf, target } from './dist.ts';

const fragments = new Map<string, Set<string>>();

/** Ids of a page, read when a link first asks for them. */
function idsOf(file: string): Set<string> {
  const known = fragments.get(file) ?? new Set(tagsOf(read(file)).flatMap(({ attributes }) => attributes['id'] ?? []));
  fragments.set(file, known);
  return known;
}

/** Addresses that the browser or a reader follows from a page. */
function addressesOf(page: Page): string[] {
  return tagsOf(page.html).flatMap(({ attributes }) =>
    [attributes['href'], attributes['src'], attributes['action']].filter((address) => address !== undefined),
  );
}

/** What is wrong with an address; `undefined` when it leads somewhere, or out of the site. */
function fault(address: string, page: Page): string | undefined {
  const to = target(address, page);
  if (to === undefined) return undefined;
  if (!isFile(to.file)) return `/${to.file} is not there`;
  if (to.fragment === '' || !to.file.endsWith('.html') || keepsState(to.file)) return undefined;
  return idsOf(to.file).has(to.fragment) ? undefined : `/${to.file} has no #${to.fragment}`;
}

/** The page that keeps what a reader entered behind the "#". */
function keepsState(file: string): boolean {
  return file === 'validator/index.html' || file === 'stack/index.html';
}

it('every inner link leads to a file and a place in it', () => {
  const wrong = new Map<string, string[]>();
  for (const page of pages()) {
    for (const address of new Set(addressesOf(page))) {
      const found = fault(address, page);
      if (found !== undefined) wrong.set(found, [...(wrong.get(found) ?? []), page.file]);
    }
  }
  expect([...wrong].map(([found, from]) => `${found}: linked from ${from.length} pages, such as ${from[0]}`)).toEqual(
    [],
  );
});

it('no page has the same id twice', () => {
  const wrong: string[] = [];
  for (const page of pages()) {
    const ids = tagsOf(page.html).flatMap(({ attributes }) => attributes['id'] ?? []);
    if (new Set(ids).size !== ids.length) wrong.push(page.file);
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});
