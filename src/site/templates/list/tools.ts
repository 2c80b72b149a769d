import type { Catalogue, Tool } from '../../../catalogue/types.ts';
import { toolsDataset } from '../../../publish/datasets.ts';
import type { ToolList } from '../../../publish/lists.ts';
import { beside, type ListPage } from '../../../publish/paging.ts';
import { type FilterGroup, toolFilters } from '../../format/filters.ts';
import { letter, mark } from '../../format/levels.ts';
import { counted } from '../../format/text.ts';
import { href } from '../../href.ts';
import { type Content, type Html, html } from '../html.ts';
import type { PageHead } from '../layout.ts';
import { listedToolsHtml } from '../rows.ts';
import { indexHtml } from './index.ts';
import { pagerHtml } from './pager.ts';

/** A page of a list: what the layout says of it, and what stands between the layout's head and foot. */
export interface ListHtml {
  head: PageHead;
  main: Html;
}

/** The first page of the list of all tools. `index` is the list itself. */
export function allToolsPage({ pages: [page] }: ToolList, catalogue: Catalogue, index: Html): ListHtml {
  const { counts } = catalogue;
  const all = counted(counts.tools, 'tool');
  return {
    head: {
      title: 'All tools by severity, category and recommended rule',
      description: `${all} of ${counted(counts.servers, 'MCP server')}, worst first, each with its reasons and the policy that answers it. Filter by severity and category.`,
      path: page.path,
      dataset: toolsDataset(catalogue),
      ...beside(page),
    },
    main: html`<header class="head nocrumb"><h1>Tools</h1><p class="lede">What one call of each tool can do at worst, how bad that is, and on which server. Every page behind a name holds the reasons and a policy to copy.</p></header>
${index}`,
  };
}

/** The filters of a list: not by what all its tools share. */
export function toolListFilters({ category, severity, pages }: ToolList): FilterGroup[] {
  const groups = toolFilters(pages.flatMap(({ rows }) => rows));
  return groups.filter(({ name }) => !(name === 'cat' && category) && !(name === 'sev' && severity));
}

/**
 * A page of a list of tools with the filters of the whole list.
 *
 * @param groups the filters
 * @param files in which the rows of all tools are
 */
export function toolIndexHtml(
  { path, category, severity }: ToolList,
  page: ListPage<Tool>,
  groups: readonly FilterGroup[],
  files: number,
): Html {
  const only = category === undefined ? severity && mark(severity) : letter(category);
  return indexHtml(
    {
      groups,
      index: href(path),
      placeholder: 'Name, server or words',
      noun: 'tools',
      all: counted(page.total, 'tool'),
      sorted: severity === undefined ? 'Worst first, then by name.' : 'By name.',
      whole: page.of === 1 ? undefined : { of: 'tools', files, only },
    },
    toolPageRowsHtml(page),
  );
}

/** The tools of a page, and the way to the other pages. */
export function toolPageRowsHtml(page: ListPage<Tool>): Content {
  return [listedToolsHtml(page.rows), '\n', pagerHtml(page)];
}
