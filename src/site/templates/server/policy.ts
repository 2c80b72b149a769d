import type { Server } from '../../../catalogue/types.ts';
import { validatorPath } from '../../format/links.ts';
import { counted } from '../../format/text.ts';
import { href } from '../../href.ts';
import { callsHtml, policyHtml } from '../code.ts';
import { type Html, html } from '../html.ts';

/** The column of the policy for all tools of a server, with the calls that it was tried on. */
export function wholePolicyHtml(server: Server): Html {
  const { text, profile, calls } = server.policy;
  const shown = policyHtml({
    text,
    profile,
    about: `${text.trimEnd().split('\n').length} lines, ${profile}`,
    download: href(`policies/${server.id}/policy.json`),
    label: 'Whole policy',
    tall: true,
    foot: `Exactly the union of the ${counted(server.tools.length, 'tool rule')}. Parsed, validated and evaluated in the build.`,
  });
  return html`<section class="c6 first" id="policy">
<div class="head2"><h2>Whole policy</h2><span><a href="${href(validatorPath(server))}">Open in validator</a></span></div>
${shown}
<div class="head2 mt"><h2>The policy, tried</h2><span>evaluated in the build</span></div>
${callsHtml(calls)}</section>`;
}
