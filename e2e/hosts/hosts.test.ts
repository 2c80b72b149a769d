import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Retired } from '../../src/catalogue/schema/retired.ts';
import { caddyfile } from '../../src/publish/deploy/caddy.ts';
import { nginxConfig } from '../../src/publish/deploy/nginx.ts';
import { baseOf } from '../../src/publish/environment.ts';
import { type HeaderRule, headerRules, headersAt, headersFile, readHeaders } from '../../src/publish/headers.ts';
import { readRedirects, redirects, redirectsFile } from '../../src/publish/redirects.ts';
import { type Files, type Running, startCaddy, startNginx, startOurs } from './servers.ts';

/** A site with what each web server is told about it. */
interface Site extends Files {
  nginx: string;
  caddy: string;
  rules: HeaderRule[];
  /** Addresses that moved, each with its new one. */
  moved: ReadonlyMap<string, string>;
}

/** Smaller answers are not worth compressing, and servers differ in what they call small. */
const WORTH_COMPRESSING = 2000;

const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The site of the last build, with the files that it publishes. */
function built(): Site {
  const root = resolve('dist');
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const files = { nginx: read('deploy/nginx.conf'), caddy: read('deploy/site.caddyfile') };
  const [rules, moved] = [readHeaders(read('_headers')), readRedirects(read('_redirects'))];
  return { root, base: baseOf(process.env), ...files, rules, moved };
}

const RETIRED: Retired = [
  { old: 'tools/a.b/x', now: 'tools/a.b/y', reason: 'Renamed.', on: '2026-11-01' },
  { old: 'attacks/flood', now: 'attacks/ticket-flood', reason: 'Renamed.', on: '2026-11-01' },
  { old: 'guides/gone', reason: 'Withdrawn.', on: '2026-11-01' },
];

/** A few files as a site under a path that is no plain word. */
function underPath(): Site {
  const base = '/a.b+c/';
  const rules = headerRules(base, 'https://forms.example/f');
  const pages = ['index.html', '404.html', 'tools/index.html', 'tools/index.md', 'api/a.json', 'api/a.csv'];
  const others = ['_astro/a.1.js', '_astro/a.1.css', 'feeds/changes.xml', 'sitemap-1.xml', 'a.woff2', 'llms.txt'];
  for (const name of [...pages, ...others]) write(name, `${name}\n`.repeat(WORTH_COMPRESSING));
  const moved = redirects(RETIRED, base);
  const lines = redirectsFile(moved);
  write('_headers', headersFile(rules));
  write('_redirects', lines);
  const site = { base, host: 'example.org', rules, moved };
  return { root: folder, base, nginx: nginxConfig(site), caddy: caddyfile(site), rules, moved: readRedirects(lines) };
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** Addresses of every kind of file under a folder: the first of each ending in each part of the site. */
function addresses(root: string): string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .filter((name) => !/^_(?:headers|redirects)$/.test(name))
    .toSorted();
  const kinds = Map.groupBy(files, (name) => `${name.split('/')[0]} ${name.split('.').at(-1)}`);
  return [...kinds.values()].map(([name = '']) => name.replace(/(^|\/)index\.html$/, '$1'));
}

async function get(origin: string, address: string) {
  const response = await fetch(origin + address, { redirect: 'manual', headers: { 'accept-encoding': 'gzip' } });
  return { response, body: Buffer.from(await response.arrayBuffer()) };
}

/** What a reader's browser makes of an answer: its status and the headers that the rules name, and those of the file. */
async function seen(origin: string, address: string, names: readonly string[]) {
  const { response, body } = await get(origin, address);
  const { status, headers } = response;
  const isRedirect = status >= 300 && status < 400;
  const pairs = names.map((name) => [name, headers.get(name)]);
  if (isRedirect) return { status, location: headers.get('location') };
  const encoding = body.length > WORTH_COMPRESSING ? headers.get('content-encoding') : null;
  return { status, encoding, body: body.toString('base64'), ...Object.fromEntries(pairs) };
}

describe.each([
  ['the built site', built],
  ['a site under a path', underPath],
])('%s', (_, make) => {
  const site = make();
  const names = [
    ...new Set(['Content-Type', 'Cache-Control', ...site.rules.flatMap(({ headers }) => Object.keys(headers))]),
  ];
  let ours: Running;
  beforeAll(async () => {
    ours = await startOurs(site);
  });
  afterAll(() => ours.stop());

  describe.each([
    ['nginx', () => startNginx(site.nginx, site)],
    ['Caddy', () => startCaddy(site.caddy, site)],
  ])('behind %s', (_name, start) => {
    let theirs: Running;
    beforeAll(async () => {
      theirs = await start();
    });
    afterAll(() => theirs.stop());

    it.each(addresses(site.root))('/%s has the headers of _headers and is what our server sends', async (path) => {
      const address = site.base + path;
      const answer = await seen(theirs.origin, address, names);
      expect(answer).toMatchObject({ status: 200, ...headersAt(site.rules, address) });
      expect(answer).toEqual(await seen(ours.origin, address, names));
    });

    it.each(['no/such/page/', 'none.md', '_astro/none.js', 'api/none.json', 'feeds/none.xml'])(
      '/%s is the page for missing addresses, as a page',
      async (path) => {
        const answer = await seen(theirs.origin, site.base + path, names);
        expect(answer).toMatchObject({ status: 404, 'Content-Type': 'text/html; charset=utf-8' });
        expect(answer).toEqual(await seen(ours.origin, site.base + path, names));
      },
    );

    it.each([...site.moved])('%s has moved to %s', async (from, to) => {
      const answer = await seen(theirs.origin, from, names);
      expect(answer).toEqual({ status: 301, location: to });
      expect(answer).toEqual(await seen(ours.origin, from, names));
    });

    it.each(['tools/a.b/X/', 'tools/aXb/x/', 'tools/a.b/x/z', 'guides/gone/'])(
      '/%s has not moved: what is like an address that did is another',
      async (path) => {
        expect(await seen(theirs.origin, site.base + path, names)).toMatchObject({ status: 404 });
      },
    );

    it('adds the last "/" of a folder', async () => {
      const { response } = await get(theirs.origin, `${site.base}tools`);
      expect([301, 308]).toContain(response.status);
      expect(response.headers.get('location')).toBe(`${site.base}tools/`);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    });

    it('shows no file from outside', async () => {
      const { response } = await get(theirs.origin, `${site.base}..%2f..%2f..%2f..%2fetc/passwd`);
      expect([400, 404]).toContain(response.status);
    });
  });
});
