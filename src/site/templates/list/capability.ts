import type { CapabilityView, Catalogue } from '../../../catalogue/types.ts';
import { beside, type ListPage } from '../../../publish/paging.ts';
import { weight } from '../../format/levels.ts';
import { limited } from '../../format/lists.ts';
import { worstWords } from '../../format/server-view.ts';
import { counted, figure } from '../../format/text.ts';
import { href } from '../../href.ts';
import { attackHead, attackRowHtml } from '../attack-row.ts';
import { type Content, type Html, html } from '../html.ts';
import { sectionHtml } from '../rows.ts';
import { inlineHtml } from '../text.ts';
import { serverTableHtml } from './server-table.ts';
import type { ListHtml } from './tools.ts';

/** The page of a capability: what it is, the attacks that look for it, and who has it. `tools` are the first of its tools. */
export function capabilityPage(
  view: CapabilityView,
  page: ListPage<unknown>,
  catalogue: Catalogue,
  tools: Content,
): ListHtml {
  const { id, term, path, attacks } = view;
  const having = view.level === 'tool' ? counted(view.tools.length, 'tool') : counted(view.servers.length, 'server');
  const more = term.more !== undefined && html`<p class="note mt">${inlineHtml(term.more)}</p>`;
  return {
    head: {
      title: `${term.label} (${id}): ${having} and the attacks that use it`,
      description: `${id}: ${term.means} ${having} and ${counted(attacks.length, 'entry', 'entries')} of the attack database.`,
      path,
      crumbs: [
        { name: 'Attacks', path: 'attacks/' },
        { name: 'Capabilities', path: 'capabilities/' },
      ],
      ...beside(page),
    },
    main: html`<header class="head"><h1>${term.label}</h1><p class="lede">${inlineHtml(term.means)}</p>${more}</header>
${readoutHtml(view)}
${jumpHtml(view)}
${attacksHtml(view, catalogue)}${toolsHtml(view, tools)}${serversHtml(view)}${nobodyHtml(view)}`,
  };
}

function readoutHtml({ id, level, tools, servers, attacks }: CapabilityView): Html {
  const isOfTool = level === 'tool';
  const having = isOfTool ? tools.length : servers.length;
  return html`<dl class="out">
<div><dt>Tag</dt><dd><code>${id}</code><small>in records and in search as <code>cap:${id}</code></small></dd></div>
<div><dt>A fact about</dt><dd>${isOfTool ? 'A tool' : 'A server'}<small>${isOfTool ? 'what one call can do' : 'how it runs and connects'}</small></dd></div>
<div><dt>${isOfTool ? 'Tools' : 'Servers'}</dt><dd>${figure(having)}<small>${isOfTool ? worstWords(tools) : 'have it'}</small></dd></div>
<div><dt>Attacks</dt><dd>${figure(attacks.length)}<small>look for it</small></dd></div>
</dl>`;
}

function jumpHtml({ attacks, tools, servers }: CapabilityView): Html {
  const toTools = tools.length > 0 && html`<a href="#tools">Tools <small>${tools.length}</small></a>`;
  const toServers = servers.length > 0 && html`<a href="#servers">Servers <small>${servers.length}</small></a>`;
  return html`<nav class="jump" aria-label="On this page"><a href="#attacks">Attacks <small>${attacks.length}</small></a>${toTools}${toServers}<a href="${href('capabilities/')}">All capabilities</a></nav>`;
}

function attacksHtml({ attacks }: CapabilityView, catalogue: Catalogue): Html {
  const rows = attacks
    .toSorted((a, b) => weight(b.severity) - weight(a.severity))
    .map((attack) => attackRowHtml(attack, catalogue));
  const content =
    rows.length === 0
      ? html`<p class="note">No entry of the attack database turns on it alone.</p>`
      : html`${attackHead}<ul class="rows atk">${rows}</ul>`;
  return sectionHtml('attacks', 'Attacks that use it', rows.length, content);
}

function toolsHtml({ tools: { length } }: CapabilityView, tools: Content): Content {
  return length > 0 && sectionHtml('tools', 'Tools that have it', length, tools);
}

function serversHtml({ servers }: CapabilityView): Content {
  if (servers.length === 0) return undefined;
  const { shown, note } = limited(servers.toSorted((a, b) => b.tools.length - a.tools.length));
  const content = [note !== undefined && html`<p class="note">${note}</p>`, serverTableHtml(shown)];
  return sectionHtml('servers', 'Servers that have it', servers.length, content);
}

function nobodyHtml({ level, tools, servers }: CapabilityView): Content {
  if (tools.length + servers.length > 0) return undefined;
  const title = level === 'tool' ? 'Tools that have it' : 'Servers that have it';
  return sectionHtml('tools', title, 0, html`<p class="note">None in the catalogue yet.</p>`);
}
