import type { Tool } from '../../../catalogue/types.ts';
import type { Reason } from '../../../risk/types.ts';
import { severityWord } from '../../format/levels.ts';
import { counted } from '../../format/text.ts';
import { declaredHints, parameterCount } from '../../format/tool-view.ts';
import { href } from '../../href.ts';
import { type Content, type Html, html, joined } from '../html.ts';
import { markHtml } from '../marks.ts';
import { inlineHtml, nameHtml } from '../text.ts';
import { roomHtml } from './room.ts';

/** The column of reasons: the steps to the severity, and the facts they rest on. */
export function reasonsHtml(tool: Tool): Html {
  const { severity, reasons } = tool.assessment;
  const steps = reasons.length > 0 && html`<span>${counted(reasons.length, 'step')}, in order</span>`;
  return html`<section class="c7" id="why">
<div class="head2"><h2>Why ${severityWord(severity).toLowerCase()}</h2>${steps}</div>
${reasons.length > 0 ? html`<ol class="lad">${reasons.map(stepHtml)}</ol>` : html`<p class="note">Not assessed: nothing that was read shows what one call does. Until somebody reads the source, the policy keeps the tool out of reach.</p>`}
<dl class="facts two used">${usedHtml(tool)}</dl>
${roomHtml(tool, 'reasons')}</section>`;
}

function stepHtml(reason: Reason, n: number): Html {
  const { from, to, text, basis, rule } = reason;
  const outcome = from === to ? `keeps ${to}` : `${from} to ${to}`;
  return html`<li id="step-${n + 1}">
${n === 0 || from !== to ? markHtml(to, 'Sets: ') : html`<span class="same"></span>`}
<div>
<p>${inlineHtml(text)}</p>
<p class="why">${inlineHtml(basis)}. Rule <code>${rule}</code>${n > 0 && `: ${outcome}`}</p>
</div>
</li>`;
}

function usedHtml(tool: Tool): Content {
  const { record, assessment, server } = tool;
  const { effects, traits } = record;
  const tags = assessment.capabilities.map(
    (tag) => html`<a href="${href(`capabilities/${tag}/`)}"><code>${tag}</code></a>`,
  );
  return html`
<div><dt>Server</dt><dd><a href="${href(server.path)}">${nameHtml(server.label)}</a></dd></div>
<div><dt>Parameters</dt><dd><a href="#parameters">${parameterCount(tool)}</a></dd></div>
<div><dt>Effects</dt><dd>${effects.length === 0 ? 'none known' : codes(effects)}</dd></div>
<div><dt>Capabilities</dt><dd>${tags.length === 0 ? 'none' : joined(tags, ', ')}</dd></div>
${traits.length > 0 && html`<div><dt>Traits</dt><dd>${codes(traits)}</dd></div>`}${hintsHtml(tool)}`;
}

function hintsHtml(tool: Tool): Content {
  const hints = declaredHints(tool);
  if (hints.length === 0) return html`<div><dt>Annotations</dt><dd>none declared</dd></div>`;
  return hints.map(({ agrees, text }) => {
    const words = inlineHtml(text);
    return html`<div class="w"><dt>${agrees ? 'Declared, agrees' : 'Declared, disagrees'}</dt><dd>${agrees ? words : html`<b>${words}</b>`}</dd></div>`;
  });
}

const codes = (words: readonly string[]): Content =>
  joined(
    words.map((word) => html`<code>${word}</code>`),
    ', ',
  );
