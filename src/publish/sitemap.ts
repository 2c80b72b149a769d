import type { PageRef } from './pages.ts';
import { absolute, type Site } from './site.ts';
import { element } from './xml.ts';

/** Addresses in one file; the protocol of sitemaps.org allows 50,000. */
const SITEMAP_SIZE = 10_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The parts that a list of pages is split into, in order. */
export function sitemapParts(pages: readonly PageRef[], size = SITEMAP_SIZE): PageRef[][] {
  const parts: PageRef[][] = [];
  for (let start = 0; start < pages.length; start += size) parts.push(pages.slice(start, start + size));
  return parts;
}

/** `/sitemap-index.xml`: the addresses of `count` parts, `sitemap-1.xml` and on. */
export function sitemapIndex(count: number, site: Site): string {
  const entries = Array.from({ length: count }, (_, index) => {
    return `<sitemap>${element('loc', absolute(site, `sitemap-${index + 1}.xml`))}</sitemap>\n`;
  });
  return `${HEAD}<sitemapindex ${SPACE}>\n${entries.join('')}</sitemapindex>\n`;
}

/** One part: absolute addresses, with the day of the last review where there is one. */
export function sitemapPart(pages: readonly PageRef[], site: Site): string {
  const entries = pages.map(({ path, modified }) => {
    const day = modified === undefined ? '' : element('lastmod', modified);
    return `<url>${element('loc', absolute(site, path))}${day}</url>\n`;
  });
  return `${HEAD}<urlset ${SPACE}>\n${entries.join('')}</urlset>\n`;
}

/** `/robots.txt`: everything may be read. */
export function robots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, 'sitemap-index.xml')}\n`;
}
