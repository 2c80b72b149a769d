import type { Catalogue, PolicyView, Tool, TriedCall } from '../../src/catalogue/types.ts';
import { ruleInWords } from '../../src/publish/rule.ts';
import { aboutTool } from '../../src/publish/text.ts';
import { balance, type Column } from '../../src/site/format/balance.ts';
import { highlightJson } from '../../src/site/format/highlight.ts';
import { mark, severityWord } from '../../src/site/format/levels.ts';
import { validatorPath } from '../../src/site/format/links.ts';
import { href } from '../../src/site/href.ts';
import { inlineHtml, visibleHtml } from '../../src/site/templates/text.ts';
import { reasonsHtml } from '../../src/site/templates/tool/reasons.ts';

/** The column of reasons. */
export function reasonsView(tool: Tool) {
  const { severity, reasons } = tool.assessment;
  const [, used = ''] = /<dl class="facts two used">(.*?)<\/dl>/s.exec(reasonsHtml(tool).text) ?? [];
  const steps = reasons.map(({ from, to, text, basis, rule }) => ({
    mark: mark(to),
    word: severityWord(to),
    isnew: from !== to,
    outcome: from === to ? `keeps ${to}` : `${from} to ${to}`,
    texthtml: inlineHtml(text).text,
    basishtml: inlineHtml(basis).text,
    rule,
  }));
  return { word: severityWord(severity).toLowerCase(), steps, used: factsIn(used), room: roomView(tool, 'reasons') };
}

/** The column of the recommended policy. */
export function policyView(tool: Tool, catalogue: Catalogue) {
  const { text, profile } = tool.policies.recommended;
  const { category } = tool.assessment;
  const after = category === undefined ? undefined : catalogue.rationales.get(category)?.after;
  const says = after ?? 'Nobody has assessed the tool yet. Tools that the policy does not name are denied.';
  return {
    lines: highlightJson(text),
    profile,
    download: href(`${tool.path}policy.json`),
    validator: href(validatorPath(tool.server, tool)),
    foothtml: inlineHtml(aboutTool(says, tool.record.name)).text,
    room: roomView(tool, 'policy'),
  };
}

/** The stricter policies. */
export function variantsView({ record, policies }: Tool) {
  const { recommended, lockedDown, guarded } = policies;
  const ishidden = ruleInWords(recommended.policy, record.name).kind === 'hide';
  return {
    count: Number(!ishidden || guarded !== undefined) + Number(guarded !== undefined),
    ishidden,
    lockeddown: { lines: highlightJson(lockedDown.text), profile: lockedDown.profile },
    guarded: guarded && guardedView(guarded),
  };
}

function guardedView({ title, says, text, profile, calls }: PolicyView & { title: string; says: string }) {
  return { title, sayshtml: inlineHtml(says).text, lines: highlightJson(text), profile, calls: calls.map(callView) };
}

function roomView(tool: Tool, column: Column) {
  const { calls, confidence } = balance(tool);
  const facts = confidence === column ? tool.assessment.confidenceFacts : [];
  return {
    calls: calls === column ? tool.policies.recommended.calls.map(callView) : [],
    istried: calls === column,
    iswide: column === 'reasons',
    facts: facts.map(({ text, seen }) => ({ name: seen ? 'Seen' : 'Not seen', valuehtml: inlineHtml(text).text })),
  };
}

function callView({ verdict, call, args, why, rule }: TriedCall) {
  return {
    verdict,
    callhtml: visibleHtml(args === undefined ? call : `${call} ${args}`).text,
    why,
    rulehtml: rule === '' || rule.startsWith('(') ? '' : visibleHtml(rule).text,
  };
}

/** The pairs of a definition list, with the class of each where it has one. */
export function factsIn(list: string) {
  const pairs = list.matchAll(/<div(?: class="([^"]*)")?><dt>(.*?)<\/dt><dd>(.*?)<\/dd><\/div>/gs);
  return [...pairs].map(([, kind, name, value]) => ({ kind, namehtml: name, valuehtml: value }));
}
