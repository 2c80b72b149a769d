import { satteri } from '@astrojs/markdown-satteri';
import { expect, it } from 'vitest';
import { hiddenCharacters } from '../../src/catalogue/load/characters.ts';
import { FILES, isFile, pages, read, readJson, type Tag, tagsOf } from '../built/dist.ts';

/** What programs fetch of a site that is built from hostile definitions. */

const of = (...ends: string[]): string[] => FILES.filter((file) => ends.some((end) => file.endsWith(end)));

it('is a whole site', () => {
  expect(of('index.html').length).toBeGreaterThan(400);
  expect(
    ['index.html', 'sitemap-index.xml', 'feeds/changes.xml', 'llms-full.txt', 'pagefind/pagefind.js'].filter(isFile),
  ).toHaveLength(5);
});

it('keeps to names that every file system takes', () => {
  const odd = FILES.filter((file) => !/^[\w.-]+(?:\/[\w.-]+)*$/.test(file) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(file));
  expect(odd).toEqual([]);
  const parts = new Set(FILES.flatMap((file) => file.split('/')));
  expect([...parts].filter((part) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i.test(part))).toEqual([]);
  expect(new Set(FILES.map((file) => file.toLowerCase())).size).toBe(FILES.length);
  expect(FILES.filter((file) => file.split('/').some((part) => part.length > 140))).toEqual([]);
});

it('shows every character that cannot be seen', () => {
  const bare = (file: string) => read(file).replaceAll(/<script type="application\/ld\+json">.*?<\/script>/gs, '');
  const wrong = of('.html', '.md', '.txt', '.csv', '.xml').flatMap((file) =>
    hiddenCharacters(bare(file))
      .slice(0, 1)
      .map(({ offset, label }) => `${file}: ${label}: ${bare(file).slice(Math.max(0, offset - 40), offset)}`),
  );
  expect(wrong.slice(0, 20)).toEqual([]);
});

it('JSON is JSON, also inside pages', () => {
  const files = of('.json');
  expect(files.length).toBeGreaterThan(1000);
  for (const file of files) expect(() => readJson(file), file).not.toThrow();
  for (const { file, html } of pages()) {
    for (const [, text = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      expect(JSON.parse(text), file).toHaveProperty('@context');
  }
});

it('no cell of a table acts as a formula', () => {
  for (const file of of('.csv')) {
    const cells = [...read(file).matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell);
    expect(cells.length, file).toBeGreaterThan(100);
    expect(cells.filter((cell) => /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell))).toEqual([]);
  }
});

const OURS = /^https:\/\/mcp-risk\.example\/|^#/;

/** The tags that a reader of Markdown with tables and bare addresses makes of a text. */
async function rendered(text: string): Promise<Tag[]> {
  const renderer = await satteri({ features: { smartPunctuation: false } }).createRenderer({});
  const { code } = await renderer.render(text);
  return tagsOf(code);
}

it('Markdown lets no markup and no address of theirs through', async () => {
  const files = [...of('index.md'), 'llms.txt', 'llms-full.txt'].filter((file) =>
    /^tools\/hostile\/|^servers\/|^llms|^tools\/[^/]+\/read-thing|^tools\/index|^categories|^risk/.test(file),
  );
  expect(files.length).toBeGreaterThan(200);
  const wrong: string[] = [];
  for (const file of files) {
    for (const { name, attributes } of await rendered(read(file))) {
      const { href, src } = attributes;
      if (/^(?:script|img|iframe|svg|base|meta|link|form|button|style|object|embed|textarea|title)$/.test(name))
        wrong.push(`${file}: <${name}>`);
      if (src !== undefined || (href !== undefined && !OURS.test(href) && !isHomepage(href)))
        wrong.push(`${file}: ${href ?? src}`);
      if (Object.keys(attributes).some((attribute) => attribute.startsWith('on')))
        wrong.push(`${file}: handler on <${name}>`);
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});

/** A server's own home page is a link, on purpose; its address went through the record's schema. */
function isHomepage(address: string): boolean {
  return /^https:\/\/elsewhere\.invalid\/(?:%|$)/.test(address);
}
