import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { baseOf, outFolder } from '../../src/publish/environment.ts';

/** The built files, as a reader's browser and a program get them. */

export const DIST = outFolder(process.env);
export const BASE = baseOf(process.env);

/** Paths of all built files under the folder of the site, in order. */
export const FILES: readonly string[] = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => statSync(join(DIST, name)).isFile())
  .toSorted();

const known = new Set(FILES);

export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

export interface Page {
  /** File under the folder of the site. */
  file: string;
  /** Address under the site: `tools/x/y/`, or `404.html`. */
  path: string;
  html: string;
}

export function isFile(path: string): boolean {
  return known.has(path);
}

export function read(file: string): string {
  return readFileSync(join(DIST, file), 'utf8');
}

export function readJson(file: string): unknown {
  return JSON.parse(read(file));
}

export function gzipped(file: string): number {
  return gzipSync(readFileSync(join(DIST, file))).length;
}

/** Every HTML page, one after the other: at tens of thousands they do not fit into memory at once. */
export function* pages(): Generator<Page> {
  for (const file of FILES) {
    if (!file.endsWith('.html')) continue;
    yield { file, path: file.replace(/(^|\/)index\.html$/, '$1'), html: read(file) };
  }
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** The start tags of a page in order. Comments and the text of scripts are left out first. */
export function tagsOf(html: string): Tag[] {
  const bare = html.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/(<script[^>]*>)[\s\S]*?<\/script>/gi, '$1');
  return [...bare.matchAll(TAG)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]) => [key.toLowerCase(), decode(a ?? b ?? c ?? '')]),
    ),
  }));
}

/** The visible text of a piece of HTML, with white space as one blank. */
export function textOf(html: string): string {
  return decode(html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/gi, '').replaceAll(/<[^>]+>/g, ''))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[String(name)] ?? whole;
  });
}

/** What an inner address of a page leads to: a file under the folder of the site and a fragment. `undefined` when it leaves the site. */
export function target(address: string, from: Page): { file: string; fragment: string } | undefined {
  const here = new URL(from.path, `http://site.invalid${BASE}`);
  const url = new URL(address, here);
  if (url.host !== here.host || !/^https?:$/.test(url.protocol)) return undefined;
  const path = decodeURIComponent(url.pathname);
  const name = path.startsWith(BASE) ? path.slice(BASE.length) : `outside the base path: ${path}`;
  return {
    file: name === '' || name.endsWith('/') ? `${name}index.html` : name,
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}
