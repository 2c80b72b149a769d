import { expect, it } from 'vitest';
import { FILES, isFile, pages, read, readJson, tagsOf, target } from './dist.ts';

/** Pages that nobody reads for themselves. */
const WITHOUT = new Set(['404.html', 'search/']);

interface Twins {
  path: string;
  markdown: string | undefined;
  json: string | undefined;
}

const all: Twins[] = [...pages()]
  .filter(({ path }) => !WITHOUT.has(path))
  .map((page) => {
    const links = tagsOf(page.html).filter(
      ({ name, attributes }) => name === 'link' && attributes['rel'] === 'alternate',
    );
    const of = (type: string) => {
      const address = links.find(({ attributes }) => attributes['type'] === type)?.attributes['href'];
      return address === undefined ? undefined : target(address, page)?.file;
    };
    return { path: page.path, markdown: of('text/markdown'), json: of('application/json') };
  });

it('every page names its Markdown twin beside it and its JSON twin in the API, and both are there', () => {
  expect(all.length).toBeGreaterThan(100);
  const wrong = all.filter(({ path, markdown, json = '' }) => {
    return markdown !== `${path}index.md` || !json.startsWith('api/v1/') || !isFile(markdown) || !isFile(json);
  });
  expect(wrong.slice(0, 20)).toEqual([]);
});

it('no two pages have the same JSON twin', () => {
  const shared = [...Map.groupBy(all, ({ json }) => json)].filter(([, group]) => group.length > 1);
  expect(shared.map(([json, group]) => `${json}: ${group.map(({ path }) => path).join(' ')}`)).toEqual([]);
});

it('the JSON twin of a written page is the text of its Markdown twin', () => {
  const written = all.flatMap(({ path, json = '' }) => {
    const file = readJson(json) as { file: string; markdown: string };
    return file.file === 'page' ? [{ path, same: file.markdown === read(`${path}index.md`) }] : [];
  });
  for (const path of ['method/', 'policy-language/', 'guides/add-a-server/', 'diagnostics/MP001/', 'keyboard/'])
    expect(written).toContainEqual({ path, same: true });
  expect(written.filter(({ same }) => !same)).toEqual([]);
});

it('llms.txt lists every written page and every page that always stands', () => {
  const text = read('llms.txt');
  const paths = all.map(({ path }) => path).filter((path) => /^(?:guides|diagnostics)\/.|^[a-z-]+\/$/.test(path));
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !text.includes(`/${path}index.md>`))).toEqual([]);
});

it('the list of changes is the same for readers, programs and feeds', () => {
  const { changes } = readJson('api/v1/changes.json') as {
    changes: { id: string; kind: string; subject: { name: string }; from?: object }[];
  };
  const html = read('changes/index.html');
  const places = new Set(tagsOf(html).flatMap(({ attributes }) => attributes['id'] ?? []));
  expect(changes.filter(({ id }) => !places.has(`c-${id}`)).map(({ id }) => id)).toEqual([]);
  const feed = read('feeds/changes.xml');
  const raised = changes.filter(({ kind }) => kind === 'risk-raised');
  expect(feed.match(/<category term="risk-raised"/g) ?? []).toHaveLength(Math.min(raised.length, 50));
  expect(raised.filter(({ id, from }) => from === undefined || !feed.includes(`#${id}</id>`))).toEqual([]);
  expect(FILES).toContain('api/v1/retired.json');
});
