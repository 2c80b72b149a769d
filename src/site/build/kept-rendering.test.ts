import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildCatalogue } from '../../catalogue/index.ts';
import { keptPaths, renderAgain } from '../write/render-again.ts';
import { keepingPrerenderer, RENDERING } from './kept-rendering.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rendering-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const catalogue = () =>
  buildCatalogue({
    servers: [],
    attacks: [],
    rationales: [],
    vocabulary: [],
    taxonomies: [],
    retired: [],
    changes: [],
  });

/** A route as far as rendering looks at it. */
const route = (path: string, type: 'page' | 'endpoint') =>
  ({ component: `src/site/pages${path}`, route: path, type }) as RouteData;

const standard: AstroPrerenderer = {
  name: 'standard',
  getStaticPaths: async () => [],
  render: async () => new Response('text'),
};

/** Renders these as Astro does, and keeps the code `module` as what it has bundled. */
async function keep(module: string | undefined, rendered: readonly [url: string, route: RouteData][]): Promise<string> {
  const [from, into] = [join(root, 'site/'), join(root, 'kept')];
  mkdirSync(join(from, '.prerender'), { recursive: true });
  if (module !== undefined) writeFileSync(join(from, '.prerender/prerender-entry.abc.mjs'), module);
  const renderer = keepingPrerenderer(standard, { from, into, base: '/cat/', styles: new Map() });
  for (const [url, routeData] of rendered) await renderer.render(new Request(url), { routeData });
  await renderer.teardown?.();
  return into;
}

const HOME = ['https://example.org/cat/', route('/', 'page')] as const;

/** Code that answers each request with its address, in the form that Astro gives it. */
const CODE = `export const app = {
  manifest: { routes: [{ routeData: { component: 'src/site/pages/', route: '/' } }] },
  setInternals() {}, setOptions() {},
  render: async ({ url }) => new Response(url, { status: url.endsWith('/gone/') ? 500 : 200 }),
};`;

it('knows the file of each page that may follow from a server, and leaves the others out', async () => {
  const into = await keep('', [
    [...HOME],
    ['https://example.org/cat/404/', route('/404', 'page')],
    ['https://example.org/cat/attacks/tool-poisoning/', route('/attacks/[attack]', 'page')],
    ['https://example.org/cat/deploy/nginx.conf/', route('/deploy/[file]', 'endpoint')],
    ['https://example.org/cat/diagnostics/POL101/', route('/diagnostics/[code]', 'page')],
    ['https://example.org/cat/guides/review-a-stack/', route('/[...path]', 'page')],
  ]);
  expect([...keptPaths(into)]).toEqual([
    'index.html',
    '404.html',
    'attacks/tool-poisoning/index.html',
    'deploy/nginx.conf',
  ]);
});

it('says so when Astro has left no code', async () => {
  await expect(keep(undefined, [[...HOME]])).rejects.toThrow('has left no code in');
});

it('renders again with the code that was kept', async () => {
  const files = await renderAgain(await keep(CODE, [[...HOME]]), catalogue());
  expect(files.map(([file, content]) => [file, Buffer.from(content).toString()])).toEqual([['index.html', HOME[0]]]);
});

it('renders only what is asked for', async () => {
  expect(await renderAgain(await keep(CODE, [[...HOME]]), catalogue(), (file) => file !== 'index.html')).toEqual([]);
});

it('refuses what is answered with an error, and code that does not know a page', async () => {
  const gone = await keep(CODE, [['https://example.org/cat/gone/', route('/', 'page')]]);
  await expect(renderAgain(gone, catalogue())).rejects.toThrow('https://example.org/cat/gone/ is answered with 500.');
  const text = readFileSync(join(gone, RENDERING), 'utf8');
  writeFileSync(join(gone, RENDERING), text.replace('"route":"/"', '"route":"/other"'));
  await expect(renderAgain(gone, catalogue())).rejects.toThrow('renders no src/site/pages/ /other.');
});
