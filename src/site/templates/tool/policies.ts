import type { Catalogue, Tool } from '../../../catalogue/types.ts';
import { ruleInWords } from '../../../publish/rule.ts';
import { aboutTool } from '../../../publish/text.ts';
import { validatorPath } from '../../format/links.ts';
import { href, outward } from '../../href.ts';
import { site } from '../../site.config.ts';
import { callsHtml, policyHtml } from '../code.ts';
import { type Content, type Html, html } from '../html.ts';
import { sectionHtml } from '../rows.ts';
import { inlineHtml } from '../text.ts';
import { roomHtml } from './room.ts';

/** The column of the recommended policy. */
export function recommendedHtml(tool: Tool, catalogue: Catalogue): Html {
  const { text, profile } = tool.policies.recommended;
  const { category } = tool.assessment;
  const after = category === undefined ? undefined : catalogue.rationales.get(category)?.after;
  const says = after ?? 'Nobody has assessed the tool yet. Tools that the policy does not name are denied.';
  const foot = inlineHtml(aboutTool(says, tool.record.name));
  const download = href(`${tool.path}policy.json`);
  return html`<section class="c5 first" id="policy">
<div class="head2"><h2>Policy to copy</h2><span><a href="${href(validatorPath(tool.server, tool))}">Open in validator</a></span></div>
${policyHtml({ text, profile, download, label: 'Recommended policy', foot })}
${roomHtml(tool, 'policy')}</section>`;
}

/** The stricter policies, and how one is put in force. */
export function variantsHtml(tool: Tool): Content {
  const { recommended, guarded } = tool.policies;
  const isHidden = ruleInWords(recommended.policy, tool.record.name).kind === 'hide';
  const isOnly = isHidden && guarded === undefined;
  const count = isOnly ? 0 : guarded === undefined ? 1 : 2;
  const content = isOnly
    ? html`<p class="note">The recommended policy already is the strictest one, and no parameter gives argument rules a hold.</p>`
    : html`<div class="vari">${lockedDownHtml(tool, isHidden)}${guardedHtml(tool)}</div>`;
  return [
    sectionHtml('variants', 'Variants', count, content),
    sectionHtml('enforce', 'Put it in force', undefined, enforceHtml()),
  ];
}

function lockedDownHtml(
  {
    policies: {
      lockedDown: { text, profile },
    },
  }: Tool,
  isHidden: boolean,
): Html {
  const says = isHidden
    ? 'The recommended policy already is the strictest one.'
    : 'For agents that do not need it. The tool is gone from the list, and a call to it is denied.';
  const policy = isHidden
    ? html`<p class="why"><a href="#policy">The policy is the one above.</a></p>`
    : policyHtml({ text, profile, label: 'Locked-down policy' });
  return html`<div id="locked-down"><h3>Locked down <small><code>hide</code></small></h3><p>${says}</p>${policy}</div>`;
}

function guardedHtml({ policies: { guarded } }: Tool): Content {
  if (guarded === undefined) return undefined;
  const { title, says, text, profile, calls } = guarded;
  return html`
<div id="guarded"><h3>Guarded <small>${title}</small></h3><p>${inlineHtml(says)}</p>${policyHtml({ text, profile, label: 'Guarded policy', tall: true })}${callsHtml(calls)}</div>`;
}

function enforceHtml(): Html {
  const { name, address, steps } = site.gateway;
  const to = outward(address);
  const items = steps.map(
    ({ title, text }) => html`<li><div><p><b>${title}</b></p><p class="why">${inlineHtml(text)}</p></div></li>`,
  );
  return html`<p class="note">A policy is a file. It works in ${to === undefined ? name : html`<a href="${to}">${name}</a>`}.</p>
<ol class="steps three">${items}</ol>`;
}
