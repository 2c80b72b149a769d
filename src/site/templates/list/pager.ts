import { type ListPage, pageNumbers, pagePath } from '../../../publish/paging.ts';
import { figure } from '../../format/text.ts';
import { href } from '../../href.ts';
import { type Content, html } from '../html.ts';

/** The way to the other pages of a list; nothing for a list of one page. */
export function pagerHtml({ list, number, of, from, rows, total }: ListPage<unknown>): Content {
  if (of === 1) return undefined;
  const to = (other: number) => `${href(pagePath(list, other))}#list`;
  const numbers = pageNumbers(number, of).map((other) => {
    if (other === undefined) return html`<li><span aria-hidden="true">…</span></li>`;
    if (other === number) return html`<li><b aria-current="page"><span class="vh">Page </span>${other}</b></li>`;
    return html`<li><a href="${to(other)}"><span class="vh">Page </span>${other}</a></li>`;
  });
  return html`<nav class="pager" aria-label="Pages" data-paging>
<span class="sub">${figure(from)} to ${figure(from + rows.length - 1)} of ${figure(total)}</span>
${number > 1 && html`<a rel="prev" href="${to(number - 1)}">Previous</a>`}
<ol>${numbers}</ol>
${number < of && html`<a rel="next" href="${to(number + 1)}">Next</a>`}
</nav>`;
}
