import { beside, type ListPage, pageTitle } from '../../../publish/paging.ts';
import { jsonTwin } from '../../../publish/twins.ts';
import { figure } from '../../format/text.ts';
import { href } from '../../href.ts';
import { type Content, html } from '../html.ts';
import type { ListHtml } from './tools.ts';

/** Which list a page behind the first goes on with. */
interface Further {
  /** "All tools" */
  name: string;
  noun: 'Tools' | 'Servers';
  /** The page above the list, where the list is not that page itself. */
  above?: { name: string; path: string } | undefined;
}

/** A page behind the first of a list. `content` is the list itself. */
export function furtherPage({ name, noun, above }: Further, page: ListPage<unknown>, content: Content): ListHtml {
  const title = pageTitle(name, page);
  const range = `${noun} ${figure(page.from)} to ${figure(page.from + page.rows.length - 1)} of ${figure(page.total)}`;
  return {
    head: {
      title,
      description: `${range}: ${title}.`,
      path: page.path,
      crumbs: [...(above === undefined ? [] : [above]), { name, path: page.list }],
      json: jsonTwin(page.list),
      ...beside(page),
    },
    main: html`<header class="head"><h1>${name}, page ${page.number}</h1><p class="lede">${range}. <a href="${href(page.list)}">Back to the first page</a></p></header>
${content}`,
  };
}
