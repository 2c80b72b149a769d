import type { Catalogue, Server } from '../../../catalogue/types.ts';
import { beside, type ListPage, type ListPages } from '../../../publish/paging.ts';
import type { FilterGroup } from '../../format/filters.ts';
import { counted } from '../../format/text.ts';
import { href } from '../../href.ts';
import { type Html, html } from '../html.ts';
import { indexHtml } from './index.ts';
import { pagerHtml } from './pager.ts';
import { serverTableHtml } from './server-table.ts';
import type { ListHtml } from './tools.ts';

/** The first page of the list of servers. `index` is the list itself. */
export function allServersPage([page]: ListPages<Server>, { counts }: Catalogue, index: Html): ListHtml {
  return {
    head: {
      title: 'All servers, with their tools by category',
      description: `${counted(counts.servers, 'MCP server')} with ${counted(counts.tools, 'tool')}: how many read, write, execute, destroy or move money, and the whole policy of each.`,
      path: page.path,
      ...beside(page),
    },
    main: html`<header class="head nocrumb"><h1>Servers</h1><p class="lede">How many tools each server gives an agent, by the worst that one call can do. Behind each name: the whole policy, what remains after it, and what its tools do together.</p></header>
${index}`,
  };
}

/**
 * A page of the list of servers with the filters of the whole list. It loads `islands/sort-table.ts`.
 *
 * @param groups the filters
 * @param files in which the rows of all servers are
 */
export function serverIndexHtml(page: ListPage<Server>, groups: readonly FilterGroup[], files: number): Html {
  return indexHtml(
    {
      groups,
      index: href('servers/'),
      placeholder: 'Name, repository or words',
      noun: 'servers',
      all: counted(page.total, 'server'),
      sorted: 'Most tools first.',
      whole: page.of === 1 ? undefined : { of: 'servers', files },
    },
    [html`<sort-table>${serverTableHtml(page.rows, true)}</sort-table>\n`, pagerHtml(page)],
  );
}
