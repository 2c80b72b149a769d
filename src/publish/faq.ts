import type { Rationale } from '../catalogue/schema/vocabulary.ts';
import type { Catalogue, PolicyView, Tool } from '../catalogue/types.ts';
import { recommendedInWords, ruleInWords } from './rule.ts';
import { aboutTool, capitalise, code, counted, nameInWords, plain, toolSummary, visible } from './text.ts';

/** A question with its answer. Texts hold `code` in backticks and nothing else; a policy is a valid document. */
export interface Question {
  /** Fragment of its address, the same on every tool page. */
  id: string;
  question: string;
  answer: string;
  policy?: PolicyView;
}

/** The six questions of a tool page, all answered from the tool's record, its assessment and its category's advice. */
export function faq(tool: Tool, catalogue: Catalogue): Question[] {
  const name = visible(tool.record.name);
  const advice = adviceFor(tool, catalogue);
  return [
    { id: 'what-it-does', question: `What does ${name} do?`, answer: whatItDoes(tool, catalogue) },
    {
      id: 'how-to-enforce',
      question: `How do I enforce a policy on ${name}?`,
      answer: advice.enforce,
      policy: tool.policies.recommended,
    },
    { id: 'risk-level', question: `What risk level is ${name}?`, answer: riskLevel(tool) },
    { id: 'rate-limit', question: `Can I rate-limit ${name}?`, answer: advice.limit, ...limitPolicy(tool) },
    {
      id: 'block',
      question: `How do I block ${name} completely?`,
      answer: advice.block,
      policy: tool.policies.lockedDown,
    },
    { id: 'server', question: `Which server provides ${name}?`, answer: whichServer(tool) },
  ];
}

function whatItDoes(tool: Tool, catalogue: Catalogue): string {
  const { category } = tool.assessment;
  if (category === undefined)
    return `${toolSummary(tool)} Its category is not known: nothing we have read supports one.`;
  const means = catalogue.rationales.get(category)?.means;
  return means === undefined ? toolSummary(tool) : `${toolSummary(tool)} That makes it ${category}: ${plain(means)}.`;
}

/** States the badge first, then the reasons that moved the severity, so that the two cannot disagree. */
function riskLevel(tool: Tool): string {
  const { severity, category, confidence, reasons } = tool.assessment;
  if (severity === undefined) return `Not assessed: nothing we have read shows what ${code(tool.record.name)} does.`;
  const moved = reasons
    .filter((reason, index) => index === 0 || reason.from !== reason.to)
    .map((reason) => visible(reason.text));
  const place = category === undefined ? '' : ` in the category ${category}`;
  return [`${capitalise(severity)}${place}, with ${confidence} confidence.`, ...moved].join(' ');
}

/** Only a recommended rule that is itself a limit is shown: a cap on a tool that should be hidden would mislead. */
function limitPolicy(tool: Tool): { policy?: PolicyView } {
  const { recommended } = tool.policies;
  return ruleInWords(recommended.policy, tool.record.name).kind === 'limit' ? { policy: recommended } : {};
}

function whichServer(tool: Tool): string {
  const { record, tools, byCategory } = tool.server;
  const { repository, commit } = record.source;
  const read =
    repository === undefined
      ? ''
      : `, ${code(repository)}${commit === undefined ? '' : `, read at commit ${code(commit.slice(0, 7))}`}`;
  const { category } = tool.assessment;
  const share = category === undefined ? '' : `, ${byCategory.get(category)?.length ?? 0} of them ${category}`;
  return `${nameInWords(record.name)}${read}. It has ${counted(tools.length, 'tool')}${share}.`;
}

function adviceFor(tool: Tool, catalogue: Catalogue): Rationale['advice'] {
  const { category } = tool.assessment;
  const advice = category === undefined ? undefined : catalogue.rationales.get(category)?.advice;
  const fill = (text: string) => aboutTool(text, tool.record.name);
  if (advice === undefined) return unknownAdvice(tool);
  return { enforce: fill(advice.enforce), limit: fill(advice.limit), block: fill(advice.block) };
}

/** Without a category there is no advice of its own: what stands is what the computed policy does. */
function unknownAdvice(tool: Tool): Rationale['advice'] {
  const name = code(tool.record.name);
  const { words } = recommendedInWords(tool);
  return {
    enforce: `Copy the recommended policy. Its rule for ${name} is: ${words}. Nobody has assessed the tool yet, so read its source before you allow more.`,
    limit: `A list under \`limits\` caps how often ${name} is called. It does not make a call safe, and nobody has assessed this one yet.`,
    block: `Put ${name} into \`hide\`: it leaves the tool list, and a call to it is denied.`,
  };
}

/** The answer as machines read it: without marks for code. The policy stands on the page, not in the answer. */
export function plainAnswer(question: Question): string {
  return plain(question.answer);
}
