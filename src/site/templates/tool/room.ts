import type { Tool } from '../../../catalogue/types.ts';
import { balance, type Column } from '../../format/balance.ts';
import { callsHtml } from '../code.ts';
import { type Content, html } from '../html.ts';
import { inlineHtml } from '../text.ts';

/** What stands at the end of one of the two columns at the top: the tried calls and the confidence, where there is room. */
export function roomHtml(tool: Tool, column: Column): Content {
  const { calls, confidence } = balance(tool);
  return [calls === column && triedHtml(tool), confidence === column && confidenceHtml(tool, column === 'reasons')];
}

function triedHtml(tool: Tool): Content {
  return html`<div id="tried" class="room"><div class="head2"><h2>The policy, tried</h2><span>evaluated in the build</span></div>${callsHtml(tool.policies.recommended.calls)}</div>`;
}

function confidenceHtml(tool: Tool, isWide: boolean): Content {
  const facts = tool.assessment.confidenceFacts.map(
    ({ text, seen }) => html`<div><dt>${seen ? 'Seen' : 'Not seen'}</dt><dd>${inlineHtml(text)}</dd></div>`,
  );
  if (facts.length === 0) return undefined;
  return html`<div id="confidence" class="room"><div class="head2"><h2>Confidence</h2><span>what was seen</span></div><dl class="facts${isWide && ' two'}">${facts}</dl></div>`;
}
