import { describe, expect, it } from 'vitest';
import { isFile, type Page, pages, read, tagsOf, target } from './dist.ts';

/** Pages that no link leads to: the server sends it for addresses that are not there. */
const NOWHERE = ['404.html'];

/** Pages that a page links to, as files. */
function linksOf(page: Page): string[] {
  const addresses = tagsOf(page.html).flatMap(({ name, attributes }) =>
    name === 'a' ? (attributes['href'] ?? []) : [],
  );
  return addresses.flatMap((address) => target(address, page)?.file ?? []).filter((file) => file.endsWith('.html'));
}

it('every page is reached by links from the home page', () => {
  const waiting = new Map([...pages()].map(({ file, path }) => [file, path]));
  const next = ['index.html'];
  while (next.length > 0) {
    const file = next.pop() ?? '';
    const path = waiting.get(file);
    if (path === undefined) continue;
    waiting.delete(file);
    next.push(...linksOf({ file, path, html: read(file) }));
  }
  expect([...waiting.keys()]).toEqual(NOWHERE);
});

describe('llms.txt (llmstxt.org)', () => {
  const lines = read('llms.txt').split('\n');
  const root = new URL('.', /^Sitemap: (\S+)$/m.exec(read('robots.txt'))?.[1]);

  it('begins with the name, then says in a quote what this is', () => {
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines.find((line, n) => n > 0 && line !== '')).toMatch(/^> \S/);
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
  });

  it('then has lists of links under headings, and each leads to a file', () => {
    const first = lines.findIndex((line) => line.startsWith('## '));
    const rest = lines.slice(first).filter((line) => line !== '');
    expect(rest.filter((line) => !/^## \S|^- \[.+\]\(<?https?:/.test(line))).toEqual([]);
    const links = rest.flatMap((line) => /^- \[.+?\]\(<?(https?:[^)>\s]+)/.exec(line)?.[1] ?? []);
    expect(links.length).toBeGreaterThan(10);
    const files = links.map((link) =>
      link.startsWith(root.href) ? decodeURIComponent(link.slice(root.href.length)) : link,
    );
    expect(files.filter((file) => !isFile(file))).toEqual([]);
  });
});

it('robots.txt lets everything be read and names the sitemap (RFC 9309)', () => {
  const lines = read('robots.txt')
    .split('\n')
    .filter((line) => line !== '');
  expect(lines.filter((line) => !/^(?:User-agent|Allow|Sitemap): \S+$/.test(line))).toEqual([]);
  expect(lines[0]).toBe('User-agent: *');
  expect(lines.filter((line) => line.startsWith('Sitemap: ')).map((line) => new URL(line.slice(9)).pathname)).toEqual([
    expect.stringMatching(/\/sitemap-index\.xml$/),
  ]);
});
