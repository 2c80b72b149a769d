import type { Tool } from '../../catalogue/types.ts';
import { type RuleInWords, recommendedInWords } from '../../publish/rule.ts';
import { capitalise, toolSummary } from '../../publish/text.ts';
import { undoneWord } from '../../publish/undone.ts';
import type { AnnotationCheck, Evidence } from '../../risk/types.ts';
import { severityWord } from './levels.ts';
import { counted } from './text.ts';

/** A value of the readout with the line under it. Texts hold `code` in backticks. */
interface Reading {
  value: string;
  under: string;
}

/** Most patterns that are shown before the rest is folded away. */
export const PATTERNS_SHOWN = 4;

/** What the page answers, for its title. */
export function toolTitle(tool: Tool): string {
  return `${tool.record.name} (${tool.server.label}): risk, reasons, policy`;
}

/** One sentence for search engines: class and rule first, since the end may be cut. */
export function toolDescription(tool: Tool): string {
  const { category, severity } = tool.assessment;
  const kind = category === undefined ? 'category not known' : category;
  const { words } = recommendedInWords(tool);
  return `${tool.record.name} of ${tool.server.label}: ${severityWord(severity)}, ${kind}. Recommended rule: ${words}. ${toolSummary(tool)}`;
}

/** Whether another call takes the effect back, as the readout says it. */
export function undone(tool: Tool): Reading {
  const word = undoneWord(tool);
  return { value: capitalise(word), under: UNDER[word](tool.record.undo) };
}

const UNDER: Record<ReturnType<typeof undoneWord>, (undo: string | undefined) => string> = {
  yes: (undo) => (undo === undefined ? 'by another call of this server' : `\`${undo}\` takes it back`),
  partly: (undo) => (undo === undefined ? 'some of it is lost' : `\`${undo}\` restores a part`),
  no: () => 'no call of this server restores it',
  'nothing to undo': () => 'it changes nothing',
  'not known': () => 'no evidence read yet',
};

/** How far the class can be relied on. */
export function confidence(tool: Tool): Reading {
  const { confidence: level, confidenceFacts: facts } = tool.assessment;
  const seen = facts.filter((fact) => fact.seen).length;
  return { value: capitalise(level), under: `${seen} of ${counted(facts.length, 'fact')} seen` };
}

/** `12, 3 required`, `none`. */
export function parameterCount(tool: Tool): string {
  const { params, takes } = tool.record;
  const required = params.filter((param) => param.required).length;
  if (params.length === 0) return takes === 'unknown' ? 'not known' : 'none';
  return `${params.length}, ${required === 0 ? 'none' : required} required`;
}

/** The arguments a call needs, for a narrow column: the first two required by name, the rest as a number. */
export function argumentWords(tool: Tool): string {
  const { params, takes } = tool.record;
  if (params.length === 0) return takes === 'unknown' ? 'arguments not known' : 'no arguments';
  const named = params.filter((param) => param.required).slice(0, 2);
  const rest = params.length - named.length;
  if (named.length === 0) return `${rest} optional`;
  const names = named.map((param) => `\`${param.name}\``).join(', ');
  const required = params.filter((param) => param.required).length;
  return rest === 0 ? names : `${names}, ${rest} ${required > named.length ? 'more' : 'optional'}`;
}

const PLACES: Record<Evidence['where'], string> = {
  name: 'The name',
  description: 'Description',
  parameters: 'Input schema',
  annotations: 'Annotations',
  source: 'Source code',
  documentation: 'Documentation',
};

/** Where a piece of evidence stands, with the file when one is known. */
export function evidencePlace(tool: Tool, evidence: Evidence): string {
  const path = tool.record.path ?? tool.server.record.source.path;
  return path === undefined ? PLACES[evidence.where] : `${PLACES[evidence.where]}, from \`${path}\``;
}

const READ: Record<Tool['server']['record']['source']['read'], string> = {
  source: 'source code, not run',
  'tools-list': 'a `tools/list` answer',
  documentation: 'documentation',
  submitted: 'definitions that were sent in',
};

/** How the facts of a server were read. */
export function readHow(server: Tool['server']): string {
  return READ[server.record.source.read];
}

/** Characters of a server's own description that a page shows. */
export const DESCRIPTION_SHOWN = 1200;

/** What the rule leaves of a tool, where no category says it. */
export function ruleUnder(kind: RuleInWords['kind']): string {
  const words: Record<RuleInWords['kind'], string> = {
    hide: 'gone from the list, every call denied',
    deny: 'listed, every call denied',
    limit: 'usable, but a loop runs into the cap',
    guard: 'usable within the rules',
    allow: 'stays allowed',
    absent: 'not named, so denied',
  };
  return words[kind];
}

/** Where the tool stands among the others of its server. */
export function standing(tool: Tool): string {
  const { label, tools } = tool.server;
  const { category } = tool.assessment;
  const same = tools.filter((other) => other.assessment.category === category).length;
  const share =
    category === undefined
      ? ''
      : `, ${same === 1 ? 'and the only' : `${same} of them`} ${category}${same === 1 ? ' one' : ''}`;
  return tools.length === 1
    ? `It is the only tool of ${label}.`
    : `It is one of the ${tools.length} tools of ${label}${share}.`;
}

/** The hints that the author declares, each held against the assessment. Hints left out are not claims. */
export function declaredHints(tool: Tool): AnnotationCheck[] {
  return tool.assessment.annotations.filter(({ declared }) => declared);
}
