import { href } from '../href.ts';
import { MARK, MARK_SIDE } from '../pictures/icon.ts';
import { site } from '../site.config.ts';
import { type Html, html } from './html.ts';

const ENTRIES = [
  ['Servers', 'servers/'],
  ['Tools', 'tools/'],
  ['Attacks', 'attacks/'],
  ['Stack', 'stack/'],
  ['Validator', 'validator/'],
  ['Guides', 'guides/'],
] as const;

/** What stands above every page: the name, the way into each part, the search. The entry of the page at `path` is marked. */
export function mastheadHtml(path: string): Html {
  const entries = ENTRIES.map(([label, to]) => {
    const current = path === to ? 'page' : path.startsWith(to) && 'true';
    return html`<li><a href="${href(to)}"${current && html` aria-current="${current}"`}>${label}</a></li>`;
  });
  return html`<a class="skip" href="#main">Skip to content</a>
<header class="bar"><div>
<a class="brand" href="${href('')}"><svg viewBox="0 0 ${MARK_SIDE} ${MARK_SIDE}" aria-hidden="true"><path d="${MARK}"></path></svg>${site.name}</a>
<nav aria-label="Main"><ul>${entries}</ul></nav>
<a class="find" href="${href('search/')}" data-engine="${href('pagefind/pagefind.js')}" aria-label="Search tools, servers, attacks" aria-keyshortcuts="/ Control+K Meta+K"><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"></circle><path d="m10.5 10.5 4 4"></path></svg><span>Search tools, servers, attacks</span><kbd aria-hidden="true">/</kbd></a>
</div></header>`;
}
