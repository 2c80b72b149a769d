import type { Catalogue } from '../../catalogue/types.ts';
import { type EarlierTable, toolsCsv } from '../../publish/csv.ts';
import { serverRowFiles, serverTools, toolRowFiles } from '../../publish/list-rows.ts';
import { furtherPaths, type Lists } from '../../publish/lists.ts';
import { type EarlierText, llmsFullParts } from '../../publish/llms-full.ts';
import { serversMarkdown, toolListMarkdown } from '../../publish/markdown/lists.ts';
import { nameShards } from '../../publish/names.ts';
import { type Prose, pages } from '../../publish/pages.ts';
import { sitemapIndex, sitemapPart, sitemapParts } from '../../publish/sitemap.ts';
import { markdownTwin } from '../../publish/twins.ts';
import { published } from '../build/published.ts';
import { type ListFile, type ListPart, part } from './list-part.ts';

/** A catalogue with its lists, and the prose that stands beside it. */
export interface Listed {
  catalogue: Catalogue;
  lists: Lists;
  prose: readonly Prose[];
  /** Of the last build, to take over from. */
  earlier?: Earlier | undefined;
}

/** Long files that were made earlier. */
export interface Earlier {
  table: EarlierTable;
  text: EarlierText;
}

/** One row a tool. */
export const TABLE = 'api/v1/tools.csv';

/** The part that the whole text is. */
export const WHOLE_TEXT = 'list llms-full';

/** What programs read of lists besides the API's: their twins, a table, site maps, the whole text, and the rows that filters work on. */
export function listDataParts(listed: Listed): ListPart[] {
  const { catalogue, earlier } = listed;
  const { tools, servers } = catalogue;
  return [
    part(
      TABLE,
      (sums) => sums.tools(tools),
      () => toolsCsv(catalogue, published, earlier?.table),
    ),
    {
      name: WHOLE_TEXT,
      from: (sums) => [sums.tools(tools), sums.servers(servers)],
      files: () => wholeTextFiles(listed),
    },
    sitemapFiles(listed),
    ...twinParts(listed),
    ...rowParts(listed),
  ];
}

/** Names that search looks up before its index. They show no text about a tool. */
export function nameParts(catalogue: Catalogue): ListPart[] {
  return nameShards(catalogue).map(({ id, tools, servers, make }) => ({
    name: `${NAMES}${id}`,
    from: (sums) => [sums.facts(tools), sums.servers(servers)],
    files: () => [[`search/names/${id}.json`, () => JSON.stringify(make())]],
  }));
}

/** How the names of these parts begin. */
export const NAMES = 'names ';

function sitemapFiles({ catalogue, lists, prose }: Listed): ListPart {
  const dated = () =>
    catalogue.servers.map(({ id, record, tools }) => [id, record.reviewed?.on, tools.map(({ slug }) => slug)]);
  return {
    name: 'list sitemap',
    from: () => [dated(), furtherPaths(lists)],
    files: () => {
      const parts = sitemapParts(pages(catalogue, lists, prose));
      return [
        ['sitemap-index.xml', () => sitemapIndex(parts.length, published)],
        ...parts.map((one, n): ListFile => [`sitemap-${n + 1}.xml`, () => sitemapPart(one, published)]),
      ];
    },
  };
}

function wholeTextFiles({ catalogue, prose, earlier }: Listed): ListFile[] {
  const parts = llmsFullParts({ catalogue, pages: prose, site: published, before: earlier?.text });
  return parts.map((text, n) => [n === 0 ? 'llms-full.txt' : `llms-full-${n + 1}.txt`, () => text]);
}

function twinParts({ catalogue, lists }: Listed): ListPart[] {
  const ofTools = [...lists.tools.values()].flatMap((list) =>
    list.pages.map((page) =>
      part(
        markdownTwin(page.path),
        (sums) => [sums.tools(page.rows), page.of, page.number === 1 && sums.servers(list.capability?.servers ?? [])],
        () => toolListMarkdown(list, page, catalogue, published),
      ),
    ),
  );
  const ofServers = lists.servers.map((page) =>
    part(
      markdownTwin(page.path),
      (sums) => [sums.servers(page.rows), page.of],
      () => serversMarkdown(page, published),
    ),
  );
  return [...ofTools, ...ofServers];
}

/** Only lists that run over several pages need their rows in files. */
function rowParts({ catalogue, lists }: Listed): ListPart[] {
  const isLong = (lists.tools.get('tools/')?.pages.length ?? 1) > 1;
  const ofTools = isLong ? toolRowFiles(catalogue) : [];
  const ofServers = lists.servers.length > 1 ? serverRowFiles(catalogue) : [];
  return [
    ...ofTools.map((servers, n) =>
      part(
        `lists/tools-${n + 1}.json`,
        (sums) => servers.map(({ tools }) => sums.tools(tools)),
        () => JSON.stringify(servers.map(serverTools)),
      ),
    ),
    ...ofServers.map((rows, n) =>
      part(
        `lists/servers-${n + 1}.json`,
        () => rows,
        () => JSON.stringify(rows),
      ),
    ),
  ];
}
