import { expect, it } from 'vitest';
import { BASE, isFile, pages } from './dist.ts';

interface Node {
  '@type': string;
  [field: string]: unknown;
}

/** The types that the structured data of a page holds, by the kind of page. */
const KINDS: readonly [kind: string, path: RegExp, types: readonly string[]][] = [
  ['home', /^$/, ['WebSite', 'Dataset']],
  ['the list of tools', /^tools\/$/, ['BreadcrumbList', 'TechArticle', 'Dataset']],
  ['the attack database', /^attacks\/$/, ['BreadcrumbList', 'TechArticle', 'Dataset']],
  ['a tool', /^tools\/[^/]+\/[^/]+\/$/, ['BreadcrumbList', 'TechArticle', 'FAQPage']],
  ['any other page', /^(?!404)/, ['BreadcrumbList', 'TechArticle']],
];

/** A page that search engines are kept from has none. */
const all = [...pages()]
  .filter(({ html }) => !/<meta name="?robots"? content="?noindex/.test(html))
  .map(({ path, html }) => ({ path, graph: graphOf(html) }));

function graphOf(html: string): Node[] {
  const texts = [...html.matchAll(/<script type="?application\/ld\+json"?>(.*?)<\/script>/gs)];
  return texts.flatMap(([, text = '']) => (JSON.parse(text) as { '@graph': Node[] })['@graph']);
}

it('every page has the structured data of its kind, and no other', () => {
  const found = new Set<string>();
  const wrong = all.flatMap(({ path, graph }) => {
    const [kind = '', , types = []] = KINDS.find(([, pattern]) => pattern.test(path)) ?? [];
    found.add(kind);
    const held = graph.map((node) => node['@type']);
    return held.join() === types.join() ? [] : [`${path}: ${held.join(' ')} instead of ${types.join(' ')}`];
  });
  expect(wrong.slice(0, 20)).toEqual([]);
  expect([...found].toSorted()).toEqual(KINDS.map(([kind]) => kind).toSorted());
});

it('breadcrumbs count from one and end at the page itself', () => {
  const wrong = all.filter(({ path, graph }) => {
    const items = graph.find((node) => node['@type'] === 'BreadcrumbList')?.['itemListElement'];
    if (items === undefined) return path !== '';
    const steps = items as { position: number; item: string; name: string }[];
    const ordered = steps.every(({ position, name }, index) => position === index + 1 && name !== '');
    return !ordered || pathOf(steps.at(-1)?.item) !== path;
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('articles have a headline, a description and the address of their page', () => {
  const wrong = all.filter(({ path, graph }) => {
    const article = graph.find((node) => node['@type'] === 'TechArticle');
    if (article === undefined) return path !== '';
    return !article['headline'] || !article['description'] || pathOf(article['url']) !== path;
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('questions have answers', () => {
  const asked = all.flatMap(({ graph }) => graph.filter((node) => node['@type'] === 'FAQPage'));
  expect(asked.length).toBeGreaterThan(10);
  const empty = asked.filter((node) => {
    const questions = node['mainEntity'] as { name: string; acceptedAnswer: { text: string } }[];
    return questions.length === 0 || questions.some(({ name, acceptedAnswer }) => !name || !acceptedAnswer.text);
  });
  expect(empty).toEqual([]);
});

it('data sets name a licence, a date and files that are there', () => {
  const sets = all.flatMap(({ graph }) => graph.filter((node) => node['@type'] === 'Dataset'));
  expect(sets).toHaveLength(3);
  for (const set of sets) {
    expect(set['license']).toMatch(/^https:\/\//);
    expect(set['description']).toMatch(/\d/);
    const files = (set['distribution'] as { contentUrl: string }[]).map(({ contentUrl }) => pathOf(contentUrl));
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => !isFile(file))).toEqual([]);
  }
});

/** The path under the site of an absolute address. */
function pathOf(address: unknown): string {
  return decodeURIComponent(new URL(String(address)).pathname).slice(BASE.length);
}
