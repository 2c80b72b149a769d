import { lazy } from '../../catalogue/build/lazy.ts';
import type { Catalogue, Server, Tool } from '../../catalogue/types.ts';
import { rowFileCounts } from '../../publish/list-rows.ts';
import type { ToolList } from '../../publish/lists.ts';
import type { ListPage, ListPages } from '../../publish/paging.ts';
import { serverFilters } from '../format/filters.ts';
import type { Html } from '../templates/html.ts';
import { capabilityPage } from '../templates/list/capability.ts';
import { categoryPage, exampleOf } from '../templates/list/category.ts';
import { furtherPage } from '../templates/list/further.ts';
import { riskPage } from '../templates/list/risk.ts';
import { allServersPage, serverIndexHtml } from '../templates/list/servers.ts';
import {
  allToolsPage,
  type ListHtml,
  toolIndexHtml,
  toolListFilters,
  toolPageRowsHtml,
} from '../templates/list/tools.ts';
import { sectionHtml } from '../templates/rows.ts';
import type { ShellKind } from '../templates/shell.ts';
import type { Listed } from './list-files.ts';
import type { RowSums } from './row-sums.ts';

/** A page of a list, made when it is asked for. */
interface ListPageFile {
  /** Address under the site. */
  path: string;
  /** The layout that it stands in. */
  kind: ShellKind;
  /** What it is made from, see `ListPart`. */
  from: (sums: RowSums) => unknown;
  make: () => ListHtml;
}

/** The pages of all lists. */
export function listPages({ catalogue, lists }: Omit<Listed, 'prose'>): ListPageFile[] {
  const files = rowFileCounts(catalogue);
  const ofTools = [...lists.tools.values()].flatMap((list) => toolPages(list, catalogue, files.tools));
  const filters = lazy(() => serverFilters(catalogue.servers));
  const ofServers = lists.servers.map((page) => ({
    path: page.path,
    kind: 'servers' as const,
    from: (sums: RowSums) => [
      [sums.servers(page.rows), filters(), page.of, files.servers],
      page.number === 1 && catalogue.tools.length,
    ],
    make: () => serverListPage(lists.servers, page, catalogue, serverIndexHtml(page, filters(), files.servers)),
  }));
  return [...ofTools, ...ofServers];
}

/** @param files in which the rows of all tools are */
function toolPages(list: ToolList, catalogue: Catalogue, files: number): ListPageFile[] {
  // Every page of a list has the filters of the whole of it.
  const filters = lazy(() => (list.capability === undefined ? toolListFilters(list) : []));
  return list.pages.map((page) => ({
    path: page.path,
    kind: kindOf(list, page),
    from: (sums) => [
      [sums.tools(page.rows), page.of, page.total, filters(), files],
      page.number === 1 && ofWhole(list, catalogue, sums),
    ],
    make: () => toolListPage(list, page, catalogue, () => toolIndexHtml(list, page, filters(), files)),
  }));
}

/** What the first page of a list says of the whole of it, and of its place in the catalogue. */
function ofWhole(list: ToolList, catalogue: Catalogue, sums: RowSums): unknown {
  return [list.pages.map(({ rows }) => sums.tools(rows)), ofPlace(list, catalogue, sums)];
}

function ofPlace(list: ToolList, { servers, tools }: Catalogue, sums: RowSums): unknown {
  const { category, severity, capability } = list;
  if (capability !== undefined) return sums.servers(capability.servers);
  if (severity !== undefined) return tools.length;
  if (category === undefined) return [tools.length, servers.map(({ record }) => record.reviewed?.on)];
  const example = exampleOf(list);
  return [servers.length, sums.servers(example === undefined ? [] : [example.server])];
}

function kindOf({ category, capability }: ToolList, { number }: ListPage<Tool>): ShellKind {
  if (capability !== undefined) return 'capability';
  return category !== undefined && number === 1 ? 'category' : 'tools';
}

/** @param makeIndex gives the tools of the page with the filters of the list */
function toolListPage(list: ToolList, page: ListPage<Tool>, catalogue: Catalogue, makeIndex: () => Html): ListHtml {
  const { name, category, severity, capability } = list;
  const isFirst = page.number === 1;
  if (capability !== undefined) {
    const rows = toolPageRowsHtml(page);
    if (isFirst) return capabilityPage(capability, page, catalogue, rows);
    const above = { name: 'Capabilities', path: 'capabilities/' };
    return furtherPage(
      { name, noun: 'Tools', above },
      page,
      sectionHtml('list', 'Tools that have it', undefined, rows),
    );
  }
  const index = makeIndex();
  if (!isFirst) {
    const above = page.list === 'tools/' ? undefined : { name: 'Tools', path: 'tools/' };
    return furtherPage({ name, noun: 'Tools', above }, page, index);
  }
  if (category !== undefined) return categoryPage(category, list, catalogue, index);
  return severity === undefined ? allToolsPage(list, catalogue, index) : riskPage(severity, list, catalogue, index);
}

function serverListPage(pages: ListPages<Server>, page: ListPage<Server>, catalogue: Catalogue, index: Html): ListHtml {
  if (page.number === 1) return allServersPage(pages, catalogue, index);
  return furtherPage({ name: 'All servers', noun: 'Servers' }, page, index);
}
