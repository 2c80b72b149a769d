import type { Catalogue, Tool } from '../../../catalogue/types.ts';
import { capitalise } from '../../../publish/text.ts';
import { letter, mark } from '../../format/levels.ts';
import type { Group } from '../../format/server-view.ts';
import { argumentWords } from '../../format/tool-view.ts';
import { href } from '../../href.ts';
import { type Html, html } from '../html.ts';
import { categoryHtml, severityHtml } from '../marks.ts';
import { sectionHtml } from '../rows.ts';
import { inlineHtml, nameHtml } from '../text.ts';

/** The tools of one category of a server, with what its rule does to them. */
export function groupHtml({ category, id, tools }: Group, { rationales }: Catalogue): Html {
  const rationale = category === undefined ? undefined : rationales.get(category);
  const note =
    rationale === undefined
      ? 'Nothing that was read supports a class.'
      : html`${capitalise(rationale.rule_short)}. Rule <code>${rationale.rule}</code>`;
  const content = html`<p class="note">${note}</p>
<ul class="rows tools srv">${tools.map(toolHtml)}</ul>`;
  return sectionHtml(id, [categoryHtml(category), ' ', category ?? 'Not assessed'], tools.length, content);
}

function toolHtml(tool: Tool): Html {
  const { severity, category } = tool.assessment;
  return html`<li data-f="${mark(severity)} ${letter(category)}">${severityHtml(severity)}<a class="t n id" href="${href(tool.path)}">${nameHtml(tool.record.name)}</a><span class="d">${inlineHtml(tool.record.summary ?? '')}</span><span class="arg">${inlineHtml(argumentWords(tool))}</span></li>
`;
}
