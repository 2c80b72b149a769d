import type { Catalogue, Server } from '../../../catalogue/types.ts';
import { CATEGORIES_WORST_FIRST } from '../../format/levels.ts';
import { worstWords } from '../../format/server-view.ts';
import { type Html, html } from '../html.ts';
import { categoryHtml } from '../marks.ts';

/** The values at the top of a server page: how many tools each category has, and what its rule does to them. */
export function readoutHtml({ tools, byCategory }: Server, { rationales }: Catalogue): Html {
  const categories = CATEGORIES_WORST_FIRST.map((category) => {
    const count = byCategory.get(category)?.length ?? 0;
    return html`<div><dt>${category} ${categoryHtml(category)}</dt><dd>${count}<small>${rationales.get(category)?.rule_short}</small></dd></div>
`;
  });
  return html`<dl class="out">
${categories}<div><dt>Tools</dt><dd>${tools.length}<small>${worstWords(tools)}</small></dd></div>
</dl>`;
}
