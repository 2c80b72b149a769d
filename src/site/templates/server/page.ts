import type { Catalogue, Server } from '../../../catalogue/types.ts';
import { citedServer } from '../../../publish/cite.ts';
import type { Site } from '../../../publish/site.ts';
import { type Group, groups, harmWords } from '../../format/server-view.ts';
import { citeHtml } from '../cite.ts';
import { type Html, html } from '../html.ts';
import { inlineHtml, visibleHtml } from '../text.ts';
import { combinationsHtml } from './combinations.ts';
import { groupHtml } from './group.ts';
import { wholePolicyHtml } from './policy.ts';
import { provenanceHtml } from './provenance.ts';
import { readoutHtml } from './readout.ts';

/** All that a server page shows. */
export interface ServerPage {
  server: Server;
  catalogue: Catalogue;
  /** Where the site lives, for the address in the citation. */
  site: Site;
}

/** A server page between the layout's head and foot. */
export function serverPageHtml({ server, catalogue, site }: ServerPage): Html {
  const parts = groups(server);
  return html`${headHtml(server)}
${readoutHtml(server, catalogue)}
${jumpHtml(server, parts)}
<div class="cols top">${combinationsHtml(server, catalogue)}${wholePolicyHtml(server)}</div>
${parts.map((group) => groupHtml(group, catalogue))}${provenanceHtml(server)}${citeHtml(citedServer(server), site)}`;
}

function headHtml(server: Server): Html {
  const { name, summary, reviewed } = server.record;
  const flag =
    reviewed === undefined &&
    html`<p class="flag"><span class="sev none">Machine-classified, not reviewed</span> <span>The classes follow from the definitions alone. Nobody has compared them with the source yet.</span></p>`;
  const gives = summary !== undefined && [inlineHtml(summary), ' '];
  return html`<header class="head"><h1>${visibleHtml(name)}</h1><p class="lede">${gives}<b>${harmWords(server)}</b></p>${flag}</header>`;
}

function jumpHtml({ attacks }: Server, parts: readonly Group[]): Html {
  const links = parts.map(
    ({ id, category, tools }) =>
      html`<a href="#${id}">${category ?? 'Not assessed'} <small>${tools.length}</small></a>`,
  );
  return html`<nav class="jump" aria-label="On this page"><a class="go" href="#policy">Whole policy</a><a href="#combinations">Dangerous combinations <small>${attacks.length}</small></a>${links}<a href="#provenance">Provenance</a><a href="#cite">Cite this</a></nav>`;
}
