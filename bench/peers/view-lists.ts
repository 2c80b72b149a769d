import type { Catalogue, Tool } from '../../src/catalogue/types.ts';
import { recommendedInWords } from '../../src/publish/rule.ts';
import { aboutTool, cut } from '../../src/publish/text.ts';
import type { Guide } from '../../src/site/data.ts';
import { label } from '../../src/site/format/attack-view.ts';
import { letter, mark, severityWord } from '../../src/site/format/levels.ts';
import {
  DESCRIPTION_SHOWN,
  declaredHints,
  evidencePlace,
  PATTERNS_SHOWN,
  standing,
} from '../../src/site/format/tool-view.ts';
import { href } from '../../src/site/href.ts';
import { inlineHtml, nameHtml, visibleHtml } from '../../src/site/templates/text.ts';
import { deeperHtml } from '../../src/site/templates/tool/links.ts';

/** What the tool does, and why it needs a policy; an empty text where nothing is known. */
export function aboutView(tool: Tool, catalogue: Catalogue) {
  const { record, server } = tool;
  const { category } = tool.assessment;
  const why = record.rationale ?? (category === undefined ? undefined : catalogue.rationales.get(category)?.why);
  const said = record.description;
  return {
    summaryhtml: inlineHtml(record.summary ?? '').text,
    standing: standing(tool),
    serverhtml: inlineHtml(server.record.summary ?? '').text,
    whyhtml: inlineHtml(aboutTool(why ?? '', record.name)).text,
    issaid: said !== undefined,
    saidhtml: visibleHtml(cut(said ?? '', DESCRIPTION_SHOWN)).text,
  };
}

/** The quotes that the class rests on. */
export function evidenceView(tool: Tool) {
  const { evidence, override } = tool.record;
  return {
    quotes: evidence.map((item) => ({
      quotehtml: visibleHtml(item.quote).text,
      placehtml: inlineHtml(evidencePlace(tool, item)).text,
    })),
    issilent: declaredHints(tool).length === 0,
    override: override && {
      quotehtml: visibleHtml(override.evidence.quote).text,
      reasonhtml: inlineHtml(override.reason).text,
    },
  };
}

/** The attack patterns that apply: those shown, those folded away, and those of the whole category. */
export function patternsView({ attacks }: Tool, catalogue: Catalogue) {
  const rows = attacks
    .filter(({ generic }) => !generic)
    .map(({ attack, reason }) => ({
      mark: mark(attack.severity),
      word: severityWord(attack.severity),
      href: href(attack.path),
      title: attack.record.title,
      reasonhtml: inlineHtml(reason).text,
      evidence: label(catalogue, 'evidence', attack.record.evidence),
      stopped: attack.record.stopped.verdict,
    }));
  const shared = attacks.filter(({ generic }) => generic);
  return {
    count: attacks.length,
    shown: rows.slice(0, PATTERNS_SHOWN),
    folded: rows.slice(PATTERNS_SHOWN),
    shared: shared.map(({ attack }) => ({ href: href(attack.path), title: attack.record.title })),
  };
}

/** The rows of the table of parameters, and whether it has a column for notes. */
export function paramsView({ record: { params } }: Tool) {
  return {
    isnoted: params.some((param) => param.note !== undefined || param.enum !== undefined),
    rows: params.map(({ name, type, required, note, enum: values }) => ({
      namehtml: nameHtml(name).text,
      typehtml: visibleHtml(type).text,
      required,
      notehtml: inlineHtml(note ?? '').text,
      valueshtml: values?.map((value) => visibleHtml(String(value)).text) ?? [],
    })),
  };
}

/** Tools of the same server, and how they relate. */
export function relatedView({ related }: Tool) {
  return related.map(({ tool, how }) => ({
    mark: mark(tool.assessment.severity),
    word: severityWord(tool.assessment.severity),
    category: tool.assessment.category,
    letter: letter(tool.assessment.category),
    reviewed: tool.reviewed,
    href: href(tool.path),
    namehtml: nameHtml(tool.record.name).text,
    sayshtml: inlineHtml(how).text,
    rule: recommendedInWords(tool).words,
  }));
}

/** Where to read on. */
export function linksIn(tool: Tool, catalogue: Catalogue, guides: readonly Guide[]) {
  const list = deeperHtml(tool, catalogue, guides).text;
  const items = list.matchAll(/<li><a class="t" href="([^"]*)">(.*?)<\/a><span class="d">(.*?)<\/span><\/li>/gs);
  return [...items].map(([, to, title, says]) => ({ href: to, titlehtml: title, sayshtml: says }));
}
