import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mastheadHtml } from '../../src/site/templates/masthead.ts';
import { type MARKS, SHELL_PATHS } from '../../src/site/templates/shell.ts';

/** Address that stands in the layout for that of each page. */
const SHELL = SHELL_PATHS.tool;

/** What differs between two tool pages, part by part of the layout. */
const PARTS: Record<keyof typeof MARKS, RegExp> = {
  meta: /<title>.*?<meta name="twitter:card"[^>]*>/s,
  data: /<script type="application\/ld\+json">.*?<\/script>/s,
  masthead: /<a class="skip".*?<\/header>/s,
  crumbs: /<nav aria-label="Breadcrumb">.*?<\/nav>/s,
  main: /<header class="head">.*?(?=\s*<section class="s" id="next">)/s,
};

/**
 * The layout of tool pages with its marks, as the build has it. The build deletes it, so it is won back from one page of the
 * last build: what belongs to that page is cut out. Throws when there is no build.
 *
 * @param out the folder of a built site
 */
export function shellOf(out: string): string {
  const [file] = globSync('tools/*/*/index.html', { cwd: out });
  if (file === undefined) throw new Error(`${out} holds no tool page. Build the site first: npm run -s build`);
  const path = file.replaceAll('\\', '/').replace('index.html', '');
  const cut = Object.entries(PARTS).reduce(
    (text, [name, part]) => text.replace(part, `<!--${name}-->`),
    readFileSync(join(out, file), 'utf8'),
  );
  return cut.replaceAll(path, SHELL).replaceAll(encodeURIComponent(path), encodeURIComponent(SHELL));
}

/** What a template language writes in each place where tool pages differ. All of them have the same masthead. */
type Places = Record<Exclude<keyof typeof MARKS, 'masthead'> | 'path' | 'encoded', string>;

/** For Eleventy. */
export const NUNJUCKS: Places = {
  meta: '{% include "meta.njk" %}',
  data: '{{ tool.meta.datahtml | safe }}',
  crumbs: '{% include "crumbs.njk" %}',
  main: '{{ content | safe }}',
  path: '{{ tool.path }}',
  encoded: '{{ tool.path | urlencode }}',
};

/** For Hugo, which encodes by itself what stands in the query of an address. */
export const GO: Places = {
  meta: '{{ partial "meta.html" .Params.tool }}',
  data: '{{ .Params.tool.meta.datahtml | safeHTML }}',
  crumbs: '{{ partial "crumbs.html" .Params.tool }}',
  main: '{{ partial "main.html" .Params.tool }}',
  path: '{{ .Params.tool.path }}',
  encoded: '{{ .Params.tool.path }}',
};

/** The layout as a template in another language. */
export function layoutIn(places: Places, shell: string): string {
  return shell
    .replace('<!--masthead-->', () => mastheadHtml(SHELL).text)
    .replaceAll(/<!--(meta|data|crumbs|main)-->/g, (whole, name) => places[name as keyof Places] ?? whole)
    .replaceAll(SHELL, places.path)
    .replaceAll(encodeURIComponent(SHELL), places.encoded);
}
