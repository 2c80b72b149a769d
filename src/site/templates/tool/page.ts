import type { Catalogue, Tool } from '../../../catalogue/types.ts';
import { citedTool } from '../../../publish/cite.ts';
import type { Question } from '../../../publish/faq.ts';
import type { Site } from '../../../publish/site.ts';
import { toolSummary } from '../../../publish/text.ts';
import type { Guide } from '../../data.ts';
import { citeHtml } from '../cite.ts';
import { type Content, type Html, html } from '../html.ts';
import { inlineHtml, nameHtml } from '../text.ts';
import { aboutHtml, evidenceHtml, paramsHtml } from './definition.ts';
import { deeperHtml, patternsHtml, questionsHtml, relatedHtml } from './links.ts';
import { recommendedHtml, variantsHtml } from './policies.ts';
import { provenanceHtml } from './provenance.ts';
import { readoutHtml } from './readout.ts';
import { reasonsHtml } from './reasons.ts';

/** All that a tool page shows. */
interface ToolPage {
  tool: Tool;
  catalogue: Catalogue;
  guides: readonly Guide[];
  questions: readonly Question[];
  /** Where the site lives, for the address in the citation. */
  site: Site;
}

/** A tool page between the layout's head and foot. */
export function toolPageHtml({ tool, catalogue, guides, questions, site }: ToolPage): Html {
  return html`${headHtml(tool)}
${readoutHtml(tool, catalogue)}
${jumpHtml(tool, questions.length)}
<div class="cols top">${reasonsHtml(tool)}${recommendedHtml(tool, catalogue)}</div>
${aboutHtml(tool, catalogue)}${evidenceHtml(tool)}${patternsHtml(tool, catalogue)}${variantsHtml(tool)}${paramsHtml(tool)}${relatedHtml(tool)}${deeperHtml(tool, catalogue, guides)}${questionsHtml(questions)}${provenanceHtml(tool)}${citeHtml(citedTool(tool), site)}`;
}

function headHtml(tool: Tool): Content {
  const flag =
    !tool.reviewed &&
    html`<p class="flag"><span class="sev none">Machine-classified, not reviewed</span> <span>The class follows from the definition alone. Nobody has compared it with the source yet.</span></p>`;
  return html`<header class="head"><h1 class="id">${nameHtml(tool.record.name)}</h1><p class="lede">${inlineHtml(toolSummary(tool))}</p>${flag}</header>`;
}

function jumpHtml({ attacks, record, related }: Tool, questions: number): Html {
  return html`<nav class="jump" aria-label="On this page"><a class="go" href="#policy">Policy to copy</a><a href="#why">Reasons</a><a href="#what">What it does</a><a href="#evidence">Evidence</a><a href="#attacks">Attack patterns <small>${attacks.length}</small></a><a href="#variants">Variants</a><a href="#parameters">Parameters${record.takes === undefined && html` <small>${record.params.length}</small>`}</a><a href="#related">Related tools <small>${related.length}</small></a><a href="#questions">Questions <small>${questions}</small></a><a href="#provenance">Provenance</a><a href="#cite">Cite this</a></nav>`;
}
