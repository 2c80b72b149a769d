import type { Tool } from '../../../catalogue/types.ts';
import { bibtex, citation, citedTool } from '../../../publish/cite.ts';
import type { Site } from '../../../publish/site.ts';
import { type Html, html } from '../html.ts';
import { sectionHtml } from '../rows.ts';

/** How to name this page elsewhere: a line, and the same for a reference manager. */
export function citeHtml(tool: Tool, site: Site): Html {
  const cited = citedTool(tool);
  return sectionHtml(
    'cite',
    'Cite this',
    undefined,
    html`<p class="read">${citation(cited, site)}</p>
<copy-code class="code mt" data-what="Entry" role="group" aria-label="BibTeX entry"><header><code>BibTeX</code></header><pre tabindex="0" aria-label="BibTeX entry"><code>${bibtex(cited, site)}</code></pre></copy-code>`,
  );
}
