import type { AttackMatch, Catalogue, Tool } from '../../catalogue/types.ts';
import { memoiseFor } from '../../policy/memo.ts';
import { recommendedInWords } from '../../publish/rule.ts';
import { label } from '../format/attack-view.ts';
import { letter, mark } from '../format/levels.ts';
import { href } from '../href.ts';
import { type Content, type Html, html } from './html.ts';
import { categoryHtml, severityHtml } from './marks.ts';
import { inlineHtml, nameHtml } from './text.ts';

/** A tool of a list, with what stands in the fourth column: the tool's summary unless something else is said. */
export interface ToolLine {
  tool: Tool;
  says?: string | undefined;
}

/** What stands in the last column: the recommended rule, or the server. */
export type LastColumn = 'rule' | 'server';

/** A part of a page under its heading, with the number of what it lists. */
export function sectionHtml(id: string, title: Content, count: number | undefined, content: Content): Html {
  const number = count !== undefined && html` <small>${count}</small>`;
  return html`<section class="s" id="${id}"><h2>${title}${number}</h2><div>${content}</div></section>\n`;
}

/** A line of a list of facts; a wide one takes the whole width of a list of two columns. */
export function factHtml(name: string, content: Content, wide = false): Html {
  return html`<div${wide && html` class="w"`}><dt>${name}</dt><dd>${content}</dd></div>\n`;
}

/** A list of tools under its head line. */
export function toolRowsHtml(tools: readonly ToolLine[], head = WHAT_IT_DOES, last: LastColumn = 'rule'): Html {
  return underHead(
    tools.map((line) => toolRowHtml(line, last)),
    head,
    last,
  );
}

const WHAT_IT_DOES = 'What it does';

function underHead(rows: readonly Html[], head: string, last: LastColumn): Html {
  return html`<div class="rows tools"><div class="hd" aria-hidden="true"><span>Severity</span><span>Class</span><span>Tool</span><span>${head}</span><span>${last === 'rule' ? 'Rule' : 'Server'}</span></div></div>
<ul class="rows tools j">${rows}</ul>`;
}

/** A list of tools of many servers, each with its summary. */
export function listedToolsHtml(tools: readonly Tool[]): Html {
  return underHead(tools.map(listedRowHtml), WHAT_IT_DOES, 'server');
}

/** Every tool stands in many lists, with the same row. */
const listedRowHtml = memoiseFor((tool: Tool) => toolRowHtml({ tool }, 'server'));

function toolRowHtml({ tool, says = tool.record.summary ?? '' }: ToolLine, last: LastColumn): Html {
  const { severity, category } = tool.assessment;
  const end = last === 'server' ? nameHtml(tool.server.label) : html`<code>${recommendedInWords(tool).words}</code>`;
  return html`<li data-f="${mark(severity)} ${letter(category)}${tool.reviewed ? '' : ' raw'}">
${severityHtml(severity)}${categoryHtml(category)}<a class="t n id" href="${href(tool.path)}">${nameHtml(tool.record.name)}</a>
<span class="d">${inlineHtml(says)}</span>
<span class="rule sub">${end}</span>
</li>`;
}

/** An attack pattern that applies to a tool, and why. */
export function becauseRowHtml({ attack, reason }: AttackMatch, catalogue: Catalogue): Html {
  const { verdict } = attack.record.stopped;
  return html`<li>
${severityHtml(attack.severity)}<a class="t n" href="${href(attack.path)}">${attack.record.title}</a>
<span class="d">${inlineHtml(reason)}</span><span class="ev sub">${label(catalogue, 'evidence', attack.record.evidence)}</span><span class="stop ${verdict}">${verdict}</span>
</li>`;
}
