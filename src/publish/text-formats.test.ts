import { expect, it } from 'vitest';
import { attacksFeed, changesFeed } from './atom.ts';
import { csv, toolsCsv } from './csv.ts';
import { fixture, HOSTILE, SITE } from './fixtures/catalogue.ts';
import { sitemapIndex, sitemapPart, sitemapParts } from './sitemap.ts';
import { escapeXml } from './xml.ts';

const catalogue = fixture();

it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1'])('a table cell %j cannot act as a formula', (value) => {
  expect(csv([[value]])).toMatch(/^"'/);
});

it('quotes commas, quotes and line breaks as RFC 4180 says', () => {
  expect(
    csv([
      ['a,b', 'say "x"'],
      ['two\nlines', '1'],
    ]),
  ).toBe('"a,b","say ""x"""\r\n"two lines","1"\r\n');
});

it('has one row a tool, whatever the names hold', () => {
  const lines = toolsCsv(catalogue, SITE).trimEnd().split('\r\n');
  expect(lines).toHaveLength(catalogue.tools.length + 1);
  expect(new Set(lines.map((line) => line.match(/(?:^|,)"(?:[^"]|"")*"/g)?.length))).toEqual(new Set([11]));
});

it('takes the rows of a server that is as before out of an earlier table, when that has one for each of its tools', () => {
  const now = toolsCsv(catalogue, SITE);
  const text = now.replaceAll('Reads a ticket', 'Read a ticket');
  expect(toolsCsv(catalogue, SITE, { text, holds: () => true })).toBe(text);
  expect(toolsCsv(catalogue, SITE, { text, holds: () => false })).toBe(now);
  const withoutLastRow = text.split('\r\n').slice(0, -2).join('\r\n');
  expect(toolsCsv(catalogue, SITE, { text: withoutLastRow, holds: () => true })).toBe(now);
});

it.each(HOSTILE)('XML text %j has no mark-up and no forbidden character', (name) => {
  expect(escapeXml(name)).not.toMatch(/[<>"\ud800]|&(?!amp;|lt;|gt;|quot;|apos;)/u);
});

it('feeds put the newest first, with the day of the newest as their own', () => {
  const feed = changesFeed(catalogue, SITE);
  expect([...feed.matchAll(/<title>([^<]*)/g)].map(([, title]) => title)).toEqual([
    'The Catalogue: changes',
    'Risk raised: cancel_order of Acme, from Write, medium to Destructive, high',
    'Added: Ticket flood',
    'Added: acme-desk',
  ]);
  expect(feed).toContain('<updated>2026-11-03T00:00:00Z</updated>');
  expect(feed).toContain('A &amp; B &lt; C');
  expect(feed).toContain('<id>https://example.org/cat/feeds/changes.xml#three</id>');
  expect(feed).toContain('<category term="risk-raised" label="Risk raised"/>');
  expect(attacksFeed(catalogue, SITE)).toContain('https://example.org/cat/attacks/ticket-flood/');
});

it('splits the sitemap, and the index lists every part', () => {
  const parts = sitemapParts([{ path: '' }, { path: 'a/' }, { path: 'b/', modified: '2026-11-01' }], 2);
  expect(parts.map((part) => part.length)).toEqual([2, 1]);
  expect(sitemapIndex(parts.length, SITE).match(/<loc>/g)).toHaveLength(2);
  expect(sitemapPart(parts[1] ?? [], SITE)).toContain(
    '<url><loc>https://example.org/cat/b/</loc><lastmod>2026-11-01</lastmod></url>',
  );
});
