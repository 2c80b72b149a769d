import { bibtex, type Citable, citation } from '../../publish/cite.ts';
import type { Site } from '../../publish/site.ts';
import { type Html, html } from './html.ts';
import { sectionHtml } from './rows.ts';

/** How to name a page elsewhere: a line, and the same for a reference manager. Such a page loads `islands/copy-code.ts`. */
export function citeHtml(cited: Citable, site: Site): Html {
  return sectionHtml(
    'cite',
    'Cite this',
    undefined,
    html`<p class="read">${citation(cited, site)}</p>
<copy-code class="code mt" data-what="Entry" role="group" aria-label="BibTeX entry"><header><code>BibTeX</code></header><pre tabindex="0" aria-label="BibTeX entry"><code>${bibtex(cited, site)}</code></pre></copy-code>`,
  );
}
