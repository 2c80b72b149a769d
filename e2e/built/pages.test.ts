import { expect, it } from 'vitest';
import { BASE, FILES, isFile, pages, read, readJson, type Tag, tagsOf, textOf } from './dist.ts';

/** Pages that nobody should come to from a search engine: those at retired addresses as well. */
const retired = (readJson('api/v1/retired.json') as { retired: { address: string }[] }).retired;
const UNLISTED = new Set(['404.html', 'search/', ...retired.map(({ address }) => `${address}/`)]);

/** Fewest and most characters; a title is counted without the name of the site. */
const TITLE = [8, 120] as const;
const DESCRIPTION = [50, 200] as const;

const isWithin = (text: string, [least, most]: readonly [number, number]): boolean =>
  text.length >= least && text.length <= most;

const all = [...pages()].map(({ path, file, html }) => {
  const tags = tagsOf(html);
  const meta = (name: string) => tags.find(({ attributes }) => attributes['name'] === name)?.attributes['content'];
  return {
    path,
    file,
    title: textOf(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''),
    description: meta('description'),
    lang: tags.find(({ name }) => name === 'html')?.attributes['lang'],
    levels: tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : [])),
    landmarks: tags.filter(({ name }) => name === 'main').length,
    twin: tags.find(({ name, attributes }) => name === 'link' && attributes['type'] === 'text/markdown')?.attributes[
      'href'
    ],
    silent: tags.filter(isSilentPicture).map(({ name }) => name),
  };
});

/** A picture that neither says what it shows nor that it shows nothing. */
function isSilentPicture({ name, attributes }: Tag): boolean {
  if (name === 'img') return attributes['alt'] === undefined;
  if (name !== 'svg' || attributes['aria-hidden'] === 'true') return false;
  const words = attributes['aria-label'] ?? attributes['aria-labelledby'] ?? '';
  return attributes['role'] !== 'img' || words.trim() === '';
}

function repeated(values: (string | undefined)[]): string[] {
  return [...Map.groupBy(values, (value) => value ?? '(none)')]
    .filter(([, group]) => group.length > 1)
    .map(([value]) => value);
}

it('titles and descriptions are there and no two are the same', () => {
  expect(repeated(all.map(({ title }) => title))).toEqual([]);
  expect(repeated(all.map(({ description }) => description))).toEqual([]);
});

it('titles and descriptions are as long as lists of results can use', () => {
  const listed = all.filter(({ path }) => !UNLISTED.has(path));
  const odd = listed.flatMap(({ path, title, description = '' }) => [
    ...(isWithin(title.split(' | ')[0] ?? '', TITLE) ? [] : [`${path}: ${title}`]),
    ...(isWithin(description, DESCRIPTION) ? [] : [`${path}: ${description}`]),
  ]);
  expect(odd.slice(0, 20)).toEqual([]);
});

it('every picture has words for those who cannot see it, or is marked as one that says nothing', () => {
  expect(all.filter(({ silent }) => silent.length > 0).map(({ path, silent }) => `${path}: ${silent[0]}`)).toEqual([]);
});

it('headings begin with one of the first level and skip none', () => {
  const wrong = all.filter(({ levels }) => {
    return (
      levels.filter((level) => level === 1).length !== 1 ||
      levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
    );
  });
  expect(wrong.map(({ path, levels }) => `${path}: ${levels.join(' ')}`).slice(0, 20)).toEqual([]);
});

it('every page names its language and has one main part', () => {
  expect(all.filter(({ lang, landmarks }) => lang !== 'en-GB' || landmarks !== 1).map(({ path }) => path)).toEqual([]);
});

it('the sitemap lists every page and nothing else', () => {
  const listed = FILES.filter((file) => /^sitemap-\d+\.xml$/.test(file)).flatMap((file) =>
    [...read(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url),
  );
  const paths = listed.map((url) => decodeURIComponent(new URL(url).pathname).slice(BASE.length));
  const expected = all.map(({ path }) => path).filter((path) => !UNLISTED.has(path));
  expect(paths.toSorted()).toEqual(expected.toSorted());
  expect(read('sitemap-index.xml').match(/<loc>/g)).toHaveLength(
    FILES.filter((file) => /^sitemap-\d+\.xml$/.test(file)).length,
  );
});

it('every page has its Markdown twin, in which no component is left over', () => {
  const listed = all.filter(({ path }) => !UNLISTED.has(path));
  expect(listed.filter(({ path }) => !isFile(`${path}index.md`)).map(({ path }) => path)).toEqual([]);
  expect(listed.filter(({ path, twin }) => twin !== `${BASE}${path}index.md`).map(({ path }) => path)).toEqual([]);
  const wrong = listed.filter(({ path }) => {
    const text = isFile(`${path}index.md`) ? read(`${path}index.md`).replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '') : '# ';
    return (
      !text.startsWith('# ') || /undefined|\[object |<[A-Z]\w*[ />]|^import /m.test(text.replaceAll(/`[^`]*`/g, ''))
    );
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('no page shows a gap that a name was to fill', () => {
  const files = FILES.filter((file) => /\.(?:html|md)$/.test(file));
  expect(files.filter((file) => read(file).includes('{tool}'))).toEqual([]);
});

it('no page shows a value that is none', () => {
  const wrong = [...pages()].filter(({ html }) =>
    /\bundefined\b|\[object |\bNaN\b/.test(textOf(html).replaceAll(/`[^`]*`/g, '')),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('has every file that programs look for', () => {
  const wanted = [
    'api/v1/index.json',
    'api/v1/servers.json',
    'api/v1/attacks.json',
    'api/v1/capabilities.json',
    'api/v1/tools.csv',
    'api/v1/attacks.csv',
    'api/v1/tools.json',
    'api/v1/changes.json',
    'feeds/changes.xml',
    'feeds/attacks.xml',
    'llms.txt',
    'llms-full.txt',
    'robots.txt',
    'sitemap-index.xml',
    '_headers',
    '_redirects',
    'deploy/nginx.conf',
    'deploy/site.caddyfile',
    '404.html',
    'pagefind/pagefind.js',
    'schema/policy-1.json',
    'schema/server-1.json',
    'schema/attack-1.json',
    'schema/taxonomy-1.json',
    'licences.txt',
    'schema/api-1.json',
  ];
  expect(wanted.filter((file) => !isFile(file))).toEqual([]);
});

it('every XML file says that it is one, in UTF-8', () => {
  const files = FILES.filter((name) => name.endsWith('.xml'));
  expect(files.filter((file) => !read(file).startsWith('<?xml version="1.0" encoding="UTF-8"?>\n'))).toEqual([]);
});
