import type { Catalogue, Tool } from '../../../catalogue/types.ts';
import type { ToolList } from '../../../publish/lists.ts';
import { beside } from '../../../publish/paging.ts';
import { riskPath } from '../../../publish/paths.ts';
import type { Severity } from '../../../risk/vocabulary.ts';
import {
  CATEGORIES_WORST_FIRST,
  mark,
  SEVERITIES_WORST_FIRST,
  severityPlace,
  severityWord,
} from '../../format/levels.ts';
import { ladderSteps, startsHere } from '../../format/risk-view.ts';
import { counted, figure } from '../../format/text.ts';
import { href } from '../../href.ts';
import { type Content, type Html, html } from '../html.ts';
import { categoryHtml, markHtml, severityHtml } from '../marks.ts';
import { sectionHtml } from '../rows.ts';
import { inlineHtml } from '../text.ts';
import type { ListHtml } from './tools.ts';

/** The first page of the list of a severity: what the level means, how tools get there, and the list itself. */
export function riskPage(severity: Severity, { path, pages }: ToolList, catalogue: Catalogue, index: Html): ListHtml {
  const { counts, vocabulary } = catalogue;
  const tools = pages.flatMap(({ rows }) => rows);
  const term = vocabulary.get('severities')?.get(severity);
  const word = severityWord(severity);
  const all = counted(tools.length, 'tool');
  return {
    head: {
      title: `${word} risk: what it means, and all ${all}`,
      description: `${word}: ${term?.means ?? severityPlace(severity)}. ${all} of ${figure(counts.tools)}, with the rules that put them there.`,
      path,
      crumbs: [{ name: 'Tools', path: 'tools/' }],
      ...beside(pages[0]),
    },
    main: html`<header class="head"><h1>${word} risk</h1><p class="lede">${inlineHtml(term?.more ?? term?.means ?? severityPlace(severity))}</p></header>
${readoutHtml(severity, tools, counts.tools)}
${jumpHtml(severity, tools.length)}
${ladderHtml(severity, tools)}${index}`,
  };
}

function readoutHtml(severity: Severity, tools: readonly Tool[], of: number): Html {
  const share = of === 0 ? 0 : Math.round((100 * tools.length) / of);
  const categories = CATEGORIES_WORST_FIRST.map((category) => {
    const own = tools.filter(({ assessment }) => assessment.category === category);
    return html`<div><dt>${category} ${categoryHtml(category)}</dt><dd>${figure(own.length)}</dd></div>`;
  });
  return html`<dl class="out">
<div class="is-${mark(severity)}"><dt>Severity</dt><dd>${severityHtml(severity)}<small>${severityPlace(severity)}</small></dd></div>
<div><dt>Tools</dt><dd>${figure(tools.length)}<small>${share} percent of the catalogue</small></dd></div>
${categories}
</dl>`;
}

function jumpHtml(severity: Severity, tools: number): Html {
  const others = SEVERITIES_WORST_FIRST.filter((other) => other !== severity).map(
    (other) => html`<a href="${href(riskPath(other))}">${severityWord(other)}</a>`,
  );
  return html`<nav class="jump" aria-label="On this page"><a href="#how">How a tool gets here</a><a href="#list">All tools <small>${figure(tools)}</small></a>${others}</nav>`;
}

function ladderHtml(severity: Severity, tools: readonly Tool[]): Content {
  const steps = ladderSteps(tools).map(
    ({ rule, example, count, moves }) =>
      html`<li><span>${markHtml(severity)} <code>${rule}</code></span><span class="d">${inlineHtml(example)} <span class="sub">${moves}, ${counted(count, 'tool')}</span></span></li>`,
  );
  const note = html`<p class="note">${startsHere(severity)} From there only named rules move it, each shown as a step on the tool’s page. <a href="${href('method/')}">The method</a></p>`;
  return sectionHtml('how', 'How a tool gets here', undefined, [
    note,
    steps.length > 0 && html`\n<ol class="rows deep">${steps}</ol>`,
  ]);
}
