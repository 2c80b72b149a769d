import type { Catalogue } from '../../catalogue/types.ts';
import {
  capabilitiesFile,
  capabilityFile,
  categoryFile,
  riskFile,
  serversFile,
  toolsFile,
} from '../../publish/api/files.ts';
import { furtherToolFiles } from '../../publish/api/lists.ts';
import { type EarlierTable, toolsCsv } from '../../publish/csv.ts';
import { json } from '../../publish/json.ts';
import { serverRowFiles, serverTools, toolRowFiles } from '../../publish/list-rows.ts';
import type { Lists } from '../../publish/lists.ts';
import { llmsFullParts } from '../../publish/llms.ts';
import { serversMarkdown, toolListMarkdown } from '../../publish/markdown/lists.ts';
import { type Prose, pages } from '../../publish/pages.ts';
import { categoryPath, riskPath } from '../../publish/paths.ts';
import { sitemapIndex, sitemapPart, sitemapParts } from '../../publish/sitemap.ts';
import { jsonTwin, markdownTwin } from '../../publish/twins.ts';
import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import { published } from '../build/published.ts';

/** A file of a list, made when it is asked for. */
type ListFile = readonly [path: string, make: () => string];

/** Files about many tools or servers that change together. */
export interface ListPart {
  name: string;
  /** The texts about tools that the files show. All else in them is part of what is shown of servers, see `ServerKeys`. */
  texts: readonly unknown[];
  files: () => Iterable<ListFile>;
}

/** A catalogue with its lists, and the prose that stands beside it. */
export interface Listed {
  catalogue: Catalogue;
  lists: Lists;
  prose: readonly Prose[];
  /** The table of tools of the last build, where everything but texts is shown as it was. */
  table?: EarlierTable | undefined;
}

/** One row a tool. */
export const TABLE = 'api/v1/tools.csv';

/** What programs read of lists: their twins, tables, site maps, the whole text, and the rows that filters work on. */
export function listDataParts(listed: Listed): ListPart[] {
  const { catalogue, prose, table } = listed;
  const summaries = catalogue.tools.map(({ record }) => record.summary);
  return [
    { name: 'list names', texts: [], files: () => [...apiFiles(catalogue), ...sitemapFiles(listed)] },
    { name: 'list csv', texts: summaries, files: () => [[TABLE, () => toolsCsv(catalogue, published, table)]] },
    { name: 'list llms-full', texts: summaries, files: () => wholeTextFiles(catalogue, prose) },
    ...twinParts(listed),
    ...rowParts(listed),
  ];
}

function apiFiles(catalogue: Catalogue): ListFile[] {
  const site = published;
  return [
    ['api/v1/tools.json', () => json(toolsFile(catalogue, site))],
    ['api/v1/servers.json', () => json(serversFile(catalogue, site))],
    ['api/v1/capabilities.json', () => json(capabilitiesFile(catalogue, site))],
    ...CATEGORIES.map(
      (name): ListFile => [jsonTwin(categoryPath(name)), () => json(categoryFile(name, catalogue, site))],
    ),
    ...SEVERITIES.map((name): ListFile => [jsonTwin(riskPath(name)), () => json(riskFile(name, catalogue, site))]),
    ...catalogue.capabilities.map((view): ListFile => [jsonTwin(view.path), () => json(capabilityFile(view, site))]),
    ...[...furtherToolFiles(catalogue, site)].map(([path, file]): ListFile => [path, () => json(file)]),
  ];
}

function sitemapFiles({ catalogue, lists, prose }: Listed): ListFile[] {
  const parts = sitemapParts(pages(catalogue, lists, prose));
  return [
    ['sitemap-index.xml', () => sitemapIndex(parts.length, published)],
    ...parts.map((part, n): ListFile => [`sitemap-${n + 1}.xml`, () => sitemapPart(part, published)]),
  ];
}

function wholeTextFiles(catalogue: Catalogue, prose: readonly Prose[]): ListFile[] {
  const parts = llmsFullParts(catalogue, prose, published);
  return parts.map((text, n) => [n === 0 ? 'llms-full.txt' : `llms-full-${n + 1}.txt`, () => text]);
}

function twinParts({ catalogue, lists }: Listed): ListPart[] {
  const ofTools = [...lists.tools.values()].flatMap((list) =>
    list.pages.map((page): ListPart => {
      const make = () => toolListMarkdown(list, page, catalogue, published);
      const texts = page.rows.map(({ record }) => record.summary);
      return { name: `list ${page.path}`, texts, files: () => [[markdownTwin(page.path), make]] };
    }),
  );
  const ofServers = lists.servers.map((page): ListPart => {
    const make = () => serversMarkdown(page, published);
    return { name: `list ${page.path}`, texts: [], files: () => [[markdownTwin(page.path), make]] };
  });
  return [...ofTools, ...ofServers];
}

/** Only lists that run over several pages need their rows in files. */
function rowParts({ catalogue, lists }: Listed): ListPart[] {
  const isLong = (lists.tools.get('tools/')?.pages.length ?? 1) > 1;
  const ofTools = isLong ? toolRowFiles(catalogue) : [];
  const ofServers = lists.servers.length > 1 ? serverRowFiles(catalogue) : [];
  const part = (path: string, texts: readonly unknown[], rows: () => unknown): ListPart => ({
    name: `list ${path}`,
    texts,
    files: () => [[path, () => JSON.stringify(rows())]],
  });
  return [
    ...ofTools.map((servers, n) => {
      const summaries = servers.flatMap(({ tools }) => tools.map(({ record }) => record.summary));
      return part(`lists/tools-${n + 1}.json`, summaries, () => servers.map(serverTools));
    }),
    ...ofServers.map((rows, n) => part(`lists/servers-${n + 1}.json`, [], () => rows)),
  ];
}
