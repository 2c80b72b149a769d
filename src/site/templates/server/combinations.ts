import type { AttackMatch, Catalogue, Server } from '../../../catalogue/types.ts';
import { remains } from '../../format/server-view.ts';
import { href } from '../../href.ts';
import { type Content, type Html, html } from '../html.ts';
import { severityHtml } from '../marks.ts';
import { factHtml } from '../rows.ts';
import { inlineHtml } from '../text.ts';

/** The column of what the tools do together, what the policy leaves of them, and what the server is by itself. */
export function combinationsHtml(server: Server, catalogue: Catalogue): Html {
  const { attacks } = server;
  const patterns =
    attacks.length === 0
      ? html`<p class="note">No pattern of the attack database needs more than one tool of this server.</p>`
      : html`<ul class="rows combo">${attacks.map(patternHtml)}</ul>`;
  const left = remains(server).map(({ name, words }) => factHtml(name, words));
  return html`<section class="c6" id="combinations">
<div class="head2"><h2>Dangerous combinations</h2><span>what the tools do together</span></div>
${patterns}
<div class="head2 mt"><h2>What remains after the policy</h2></div>
<dl class="facts">${left}</dl>${itselfHtml(server, catalogue)}</section>`;
}

function patternHtml({ attack, reason }: AttackMatch): Html {
  return html`<li>${severityHtml(attack.severity)}<a class="t n" href="${href(attack.path)}">${attack.record.title}</a><span class="d">${inlineHtml(reason)}</span></li>
`;
}

function itselfHtml({ record: { capabilities } }: Server, { vocabulary }: Catalogue): Content {
  if (capabilities.length === 0) return undefined;
  const terms = vocabulary.get('capabilities');
  const facts = capabilities.map((tag) => {
    const { label = tag, means } = terms?.get(tag) ?? {};
    return factHtml(
      label,
      html`<a href="${href(`capabilities/${tag}/`)}"><code>${tag}</code></a> <span class="mut">${means}</span>`,
    );
  });
  return html`
<div class="head2 mt"><h2>The server itself</h2></div>
<dl class="facts">${facts}</dl>`;
}
