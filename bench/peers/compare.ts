import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How far the mean weight of a contestant's pages may lie from ours. */
const TOLERANCE = 0.1;

/** What every contestant's pages are held against. */
export interface Expected {
  count: number;
  /** Bytes of one of our pages, on the mean. */
  bytes: number;
  /** Our text of some pages, by path under the site. */
  sample: ReadonlyMap<string, string>;
}

/**
 * Bytes of a page on the mean. Throws when pages are missing or of another weight.
 *
 * @param out the folder that a contestant has written
 */
export function meanBytes(name: string, out: string, { count, bytes }: Expected): number {
  const files = globSync('**/index.html', { cwd: out });
  if (files.length !== count) throw new Error(`${name} wrote ${files.length} pages instead of ${count}.`);
  const mean = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0) / count;
  if (Math.abs(mean / bytes - 1) > TOLERANCE)
    throw new Error(`${name}: ${Math.round(mean)} bytes a page, ours have ${Math.round(bytes)}.`);
  return mean;
}

/** Throws when a page of the sample says something else than ours. White space and the form of escapes do not count. */
export function checkSample(name: string, out: string, { sample }: Expected): void {
  for (const [path, text] of sample) {
    const [theirs, ours] = [substance(readFileSync(join(out, path, 'index.html'), 'utf8')), substance(text)];
    if (theirs === ours) continue;
    let at = 0;
    while (ours[at] === theirs[at]) at += 1;
    const near = (page: string) => page.slice(Math.max(0, at - 60), at + 60);
    throw new Error(`${name} differs from ours in ${path}:\n  ours   ${near(ours)}\n  theirs ${near(theirs)}`);
  }
}

const NAMED: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function substance(page: string): string {
  return page
    .replaceAll(/\s+/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => NAMED[entity] ?? entity)
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase());
}
