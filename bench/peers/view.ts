import type { Catalogue, Tool } from '../../src/catalogue/types.ts';
import { bibtex, citation, citedTool } from '../../src/publish/cite.ts';
import { faq, type Question } from '../../src/publish/faq.ts';
import { cut, toolSummary, visible } from '../../src/publish/text.ts';
import { jsonTwin, markdownTwin } from '../../src/publish/twins.ts';
import { published } from '../../src/site/build/published.ts';
import type { Guide } from '../../src/site/data.ts';
import { highlightJson } from '../../src/site/format/highlight.ts';
import { plain } from '../../src/site/format/text.ts';
import { absolute, href } from '../../src/site/href.ts';
import { cardAlt } from '../../src/site/pictures/card.ts';
import { dataHtml } from '../../src/site/templates/layout.ts';
import { inlineHtml, nameHtml } from '../../src/site/templates/text.ts';
import { provenanceHtml } from '../../src/site/templates/tool/provenance.ts';
import { readoutHtml } from '../../src/site/templates/tool/readout.ts';
import { toolPageHead } from '../../src/site/write/files.ts';
import { aboutView, evidenceView, linksIn, paramsView, patternsView, relatedView } from './view-lists.ts';
import { factsIn, policyView, reasonsView, variantsView } from './view-policies.ts';

/**
 * All that a tool page shows, as data for templates in other languages. Texts that our own templates merely escape are
 * plain, and the other template escapes them. What ours work out further is finished mark-up here, in fields whose name
 * ends in `html` and in `lines`: code within a sentence, hidden characters, the colours of a policy, the structured data.
 * So the others do less than ours do. Names are in small letters, since Hugo makes them so.
 */
export function viewOf(tool: Tool, catalogue: Catalogue, guides: readonly Guide[]) {
  const questions = faq(tool, catalogue);
  const cited = citedTool(tool);
  return {
    path: tool.path,
    meta: metaView(tool, questions),
    namehtml: nameHtml(tool.record.name).text,
    ledehtml: inlineHtml(toolSummary(tool)).text,
    reviewed: tool.reviewed,
    readout: factsIn(readoutHtml(tool, catalogue).text),
    reasons: reasonsView(tool),
    policy: policyView(tool, catalogue),
    about: aboutView(tool, catalogue),
    evidence: evidenceView(tool),
    patterns: patternsView(tool, catalogue),
    variants: variantsView(tool),
    parameters: paramsView(tool),
    related: relatedView(tool),
    deeper: linksIn(tool, catalogue, guides),
    questions: questions.map(questionView),
    provenance: factsIn(provenanceHtml(tool).text),
    citation: citation(cited, published),
    bibtex: bibtex(cited, published),
  };
}

function metaView(tool: Tool, questions: Question[]) {
  const head = toolPageHead(tool, questions);
  const title = visible(head.title);
  return {
    title,
    site: published.name,
    description: cut(plain(head.description), 160),
    url: absolute(tool.path),
    markdown: href(markdownTwin(tool.path)),
    json: href(jsonTwin(tool.path)),
    image: absolute(head.card.path),
    alt: cardAlt(head.card),
    datahtml: dataHtml(head).text,
    crumbs: head.crumbs.map(({ name, path }) => ({ name: visible(name), href: href(path) })),
  };
}

function questionView({ id, question, answer, policy }: Question) {
  const shown = policy && { lines: highlightJson(policy.text), profile: policy.profile };
  return { id, question, answerhtml: inlineHtml(answer).text, policy: shown };
}
