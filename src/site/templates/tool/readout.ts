import type { Catalogue, Tool } from '../../../catalogue/types.ts';
import { categoryPath, riskPath } from '../../../publish/paths.ts';
import { recommendedInWords } from '../../../publish/rule.ts';
import { day } from '../../format/dates.ts';
import { mark, severityPlace } from '../../format/levels.ts';
import { confidence, ruleUnder, undone } from '../../format/tool-view.ts';
import { href } from '../../href.ts';
import { type Content, type Html, html } from '../html.ts';
import { categoryHtml, severityHtml } from '../marks.ts';
import { inlineHtml } from '../text.ts';

/** The six values at the top of a tool page, each with a line under it. */
export function readoutHtml(tool: Tool, catalogue: Catalogue): Html {
  const { severity, category } = tool.assessment;
  const rationale = category === undefined ? undefined : catalogue.rationales.get(category);
  const rule = recommendedInWords(tool);
  const [undo, sure] = [undone(tool), confidence(tool)];
  const level = severityHtml(severity);
  return html`<dl class="out">
<div class="is-${mark(severity)}"><dt>Severity</dt><dd>${severity === undefined ? level : html`<a href="${href(riskPath(severity))}">${level}</a>`}<small>${severityPlace(severity)}</small></dd></div>
<div><dt>Category ${categoryHtml(category)}</dt><dd>${category === undefined ? 'Not known' : html`<a href="${href(categoryPath(category))}">${category}</a>`}<small>${rationale?.means ?? 'nothing read supports a class'}</small></dd></div>
<div><dt>Recommended rule</dt><dd><a href="#policy"><code>${rule.words}</code></a><small>${rationale?.rule_short ?? ruleUnder(rule.kind)}</small></dd></div>
<div><dt>Can be undone</dt><dd>${undo.value}<small>${inlineHtml(undo.under)}</small></dd></div>
<div><dt>Confidence</dt><dd><a href="#confidence">${sure.value}</a><small>${sure.under}</small></dd></div>
<div><dt>Reviewed</dt><dd>${reviewed(tool)}</dd></div>
</dl>`;
}

function reviewed({ reviewed: isReviewed, server }: Tool): Content {
  const on = server.record.reviewed?.on;
  const commit = server.record.source.commit?.slice(0, 7);
  const under = isReviewed ? commit !== undefined && html`commit <code>${commit}</code>` : 'classified by machine';
  return [
    isReviewed && on !== undefined ? html`<time datetime="${on}">${day(on)}</time>` : 'Not reviewed',
    html`<small>${under}</small>`,
  ];
}
