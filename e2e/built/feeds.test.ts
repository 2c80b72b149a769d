import { describe, expect, it } from 'vitest';
import { FILES, isFile, type Page, read, target } from './dist.ts';
import { all, type Element, only, parseXml } from './xml.ts';

/** RFC 3339, as RFC 4287 section 3.3 asks. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const feeds = FILES.filter((file) => file.startsWith('feeds/'));

/** Where an absolute address of the built site leads; a page of ours stands in for the one it is read from. */
const from: Page = { file: 'index.html', path: '', html: '' };
const site = new URL(only(parseXml(read('feeds/attacks.xml')), 'id'));

function fileOf(address: string): string {
  const url = new URL(address);
  if (url.origin !== site.origin) return `another host: ${address}`;
  return target(`${url.pathname}${url.hash}`, from)?.file ?? address;
}

function linkOf(element: Element, rel: string): string {
  const links = all(element, 'link').filter(({ attributes }) => attributes['rel'] === rel);
  if (links.length !== 1) throw new Error(`${links.length} links of kind ${rel}`);
  return links[0]?.attributes['href'] ?? '';
}

function isTime(text: string): boolean {
  return TIME.test(text) && new Date(text).toISOString().startsWith(text.slice(0, 19));
}

it('there are the two feeds', () => {
  expect(feeds).toEqual(['feeds/attacks.xml', 'feeds/changes.xml']);
});

describe.each(feeds)('%s (RFC 4287)', (file) => {
  const feed = parseXml(read(file));
  const entries = all(feed, 'entry');

  it('is an Atom feed with everything that one must have', () => {
    expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(only(feed, 'title')).not.toBe('');
    expect(only(all(feed, 'author')[0] ?? feed, 'name')).not.toBe('');
    expect(isTime(only(feed, 'updated'))).toBe(true);
    expect(fileOf(linkOf(feed, 'self'))).toBe(file);
    expect(linkOf(feed, 'self')).toBe(only(feed, 'id'));
    expect(isFile(fileOf(linkOf(feed, 'alternate')))).toBe(true);
  });

  it('has entries with a title, a text, a time and a page that is there', () => {
    expect(entries.length).toBeGreaterThan(0);
    const wrong = entries.filter((entry) => {
      const texts = [only(entry, 'title'), only(entry, 'content')];
      return texts.includes('') || !isTime(only(entry, 'updated')) || !isFile(fileOf(linkOf(entry, 'alternate')));
    });
    expect(wrong.map((entry) => only(entry, 'id'))).toEqual([]);
  });

  it('has ids that are addresses of ours, each once, and say nothing of the build', () => {
    const ids = entries.map((entry) => only(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isFile(fileOf(id)))).toEqual([]);
    expect(ids.filter((id) => /[?&]|\d{2}:\d{2}/.test(id))).toEqual([]);
  });

  it('puts the newest first and is as new as that', () => {
    const times = entries.map((entry) => only(entry, 'updated'));
    expect(times).toEqual(times.toSorted().toReversed());
    expect(only(feed, 'updated')).toBe(times[0]);
  });
});

describe('the sitemap (sitemaps.org)', () => {
  const index = parseXml(read('sitemap-index.xml'));
  const files = FILES.filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const space = 'http://www.sitemaps.org/schemas/sitemap/0.9';

  it('has an index of all its parts', () => {
    expect([index.name, index.attributes['xmlns']]).toEqual(['sitemapindex', space]);
    expect(all(index, 'sitemap').map((part) => fileOf(only(part, 'loc')))).toEqual(files);
  });

  it.each(files)('%s keeps to the limits, and its dates are dates', (file) => {
    const part = parseXml(read(file));
    expect([part.name, part.attributes['xmlns']]).toEqual(['urlset', space]);
    const urls = all(part, 'url');
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.length).toBeLessThanOrEqual(50_000);
    expect(read(file).length).toBeLessThan(50 * 1024 * 1024);
    expect(urls.map((url) => only(url, 'loc')).filter((loc) => loc.length >= 2048 || !isFile(fileOf(loc)))).toEqual([]);
    const days = urls.flatMap((url) => all(url, 'lastmod').map(({ text }) => text));
    expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day) || !isTime(`${day}T00:00:00Z`))).toEqual([]);
  });
});
