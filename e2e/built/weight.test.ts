import { describe, expect, it } from 'vitest';
import { FILES, gzipped, type Page, pages, read, readJson, tagsOf, target } from './dist.ts';

const KB = 1024;

/** Most that things may weigh in bytes: compressed, but for a list's twin. */
const MOST = {
  html: 14 * KB,
  css: 10 * KB,
  js: 5 * KB,
  dialog: 5 * KB,
  validator: 190 * KB,
  stack: 90 * KB,
  attacks: 60 * KB,
  list: 150 * KB,
  twin: 1024 * KB,
  search: 320 * KB,
};

const tools = [...pages()].filter(({ path }) => /^tools\/[^/]+\/[^/]+\/$/.test(path));

function linked(
  page: Page,
  name: string,
  attribute: string,
  keep: (attributes: Record<string, string>) => boolean,
): string[] {
  return tagsOf(page.html)
    .filter((tag) => tag.name === name && keep(tag.attributes))
    .flatMap(({ attributes }) => target(attributes[attribute] ?? '', page)?.file ?? []);
}

/** Scripts with everything that they import at once; what they load later is not counted. */
function withImports(files: readonly string[]): Set<string> {
  const all = new Set<string>();
  const add = (file: string): void => {
    if (all.has(file)) return;
    all.add(file);
    const text = read(file);
    for (const [, source = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g)) add(`_astro/${source}`);
  };
  files.forEach(add);
  return all;
}

const weight = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipped(file), 0);

describe('a tool page', () => {
  it('there are some', () => {
    expect(tools.length).toBeGreaterThan(10);
  });

  it(`has at most ${MOST.html / KB} KB of HTML`, () => {
    const heavy = tools.map(({ file }) => ({ file, bytes: gzipped(file) })).filter(({ bytes }) => bytes > MOST.html);
    expect(heavy).toEqual([]);
  });

  it(`has at most ${MOST.css / KB} KB of style and ${MOST.js / KB} KB of script`, () => {
    for (const page of tools.slice(0, 3)) {
      const css = linked(page, 'link', 'href', ({ rel }) => rel === 'stylesheet');
      const js = linked(page, 'script', 'src', ({ src }) => src !== undefined);
      expect(weight(new Set(css))).toBeLessThanOrEqual(MOST.css);
      expect(weight(withImports(js))).toBeLessThanOrEqual(MOST.js);
    }
  });
});

it(`the attack index has at most ${MOST.attacks / KB} KB of HTML, with every entry in it`, () => {
  const entries = (readJson('api/v1/attacks.json') as { attacks: unknown[] }).attacks.length;
  expect(entries).toBeGreaterThanOrEqual(96);
  expect(read('attacks/index.html').split('<li data-f=').length - 1).toBe(entries);
  expect(gzipped('attacks/index.html')).toBeLessThanOrEqual(MOST.attacks);
});

it(`the search dialog has at most ${MOST.dialog / KB} KB of script, and no page loads it before its use`, () => {
  const dialog = FILES.filter((file) => /^_astro\/search-dialog\..*\.js$/.test(file));
  expect(dialog).toHaveLength(1);
  expect(weight(withImports(dialog))).toBeLessThanOrEqual(MOST.dialog);
  const early = [...pages()].filter((page) => {
    const scripts = linked(page, 'script', 'src', ({ src }) => src !== undefined);
    return [...withImports(scripts)].some((file) => file.includes('search-dialog') || file.startsWith('pagefind/'));
  });
  expect(early.map(({ file }) => file)).toEqual([]);
});

it(`the validator has at most ${MOST.validator / KB} KB of script, worker included, and no other page loads it`, () => {
  const scriptsOf = (page: Page) => withImports(linked(page, 'script', 'src', ({ src }) => src !== undefined));
  const all = [...pages()].map((page) => ({ path: page.path, scripts: scriptsOf(page) }));
  const workers = FILES.filter((file) => /^_astro\/worker-.*\.js$/.test(file));
  expect(workers.length).toBeGreaterThan(0);
  const own = all.find(({ path }) => path === 'validator/')?.scripts ?? new Set();
  expect(weight([...own, ...workers])).toBeLessThanOrEqual(MOST.validator);
  const others = new Set(all.filter(({ path }) => path !== 'validator/').flatMap(({ scripts }) => [...scripts]));
  const heavy = [...own].filter((file) => gzipped(file) > MOST.js);
  expect(heavy.filter((file) => others.has(file))).toEqual([]);
  expect(heavy.length).toBeGreaterThan(0);
});

it(`the stack review has at most ${MOST.stack / KB} KB of script`, () => {
  const own = [...pages()].find(({ path }) => path === 'stack/');
  expect(own).toBeDefined();
  const scripts = own === undefined ? [] : linked(own, 'script', 'src', ({ src }) => src !== undefined);
  const weighs = weight(withImports(scripts));
  expect(weighs).toBeGreaterThan(KB);
  expect(weighs).toBeLessThanOrEqual(MOST.stack);
});

/** Lists are cut into pages, and whole lists into files, so that none grows with the catalogue (bench/RESULTS.md). */
describe('a list', () => {
  const lists = [...pages()].filter(({ path }) => /^(?:tools|servers|categories|risk|capabilities)\//.test(path));
  const ofLists = lists.filter(({ path }) =>
    /^(?:tools|servers)\/$|^(?:categories|risk|capabilities)\/|\/page\/\d+\/$/.test(path),
  );

  it(`has pages of at most ${MOST.list / KB} KB`, () => {
    expect(ofLists.length).toBeGreaterThan(10);
    expect(ofLists.filter(({ file }) => gzipped(file) > MOST.list).map(({ file }) => file)).toEqual([]);
  });

  it('has a Markdown twin of at most 1 MB a page', () => {
    const twins = ofLists.map(({ path }) => `${path}index.md`).filter((file) => FILES.includes(file));
    expect(twins.filter((file) => read(file).length > MOST.twin)).toEqual([]);
  });

  it('leads from each page to the next and back', () => {
    const wrong = ofLists.filter((page) => {
      const links = tagsOf(page.html).filter(
        ({ name, attributes }) => name === 'link' && /^(?:next|prev)$/.test(attributes['rel'] ?? ''),
      );
      const number = Number(/\/page\/(\d+)\/$/.exec(page.path)?.[1] ?? 1);
      return links.some(({ attributes }) => {
        const to = Number(/\/page\/(\d+)\/$/.exec(attributes['href'] ?? '')?.[1] ?? 1);
        return to !== (attributes['rel'] === 'next' ? number + 1 : number - 1);
      });
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

it(`search loads at most ${MOST.search / KB} KB before its first results`, () => {
  const largest = (folder: string) => Math.max(...FILES.filter((file) => file.startsWith(folder)).map(gzipped));
  const once = FILES.filter((file) =>
    /^pagefind\/(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.en\..*|.*\.pf_meta)$/.test(file),
  );
  expect(once.length).toBe(5);
  const ofAWord = largest('pagefind/index/') + largest('pagefind/filter/') + largest('search/names/');
  expect(once.reduce((sum, file) => sum + gzipped(file), ofAWord)).toBeLessThanOrEqual(MOST.search);
});
