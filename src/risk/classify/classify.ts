import { assess } from '../assess.ts';
import { categoryOf } from '../category.ts';
import type { Assessment, Evidence, ToolFacts } from '../types.ts';
import { CATEGORIES, EFFECTS, type Effect, type ToolCapability } from '../vocabulary.ts';
import { agreed } from './agreed.ts';
import { groundsOf } from './capabilities.ts';
import { cluesOf } from './clues.ts';
import { decide } from './decide.ts';
import type { ToolDefinition } from './definition.ts';
import { paramsWithDescribed } from './described.ts';
import type { Reading } from './reading.ts';
import { readDescription } from './text.ts';
import { traitsOf } from './traits.ts';

/** Facts read from a definition, and what follows from them. */
export interface Classified {
  facts: ToolFacts;
  assessment: Assessment;
  /** Why each capability was given, in the order of the capabilities: "it sends mail". */
  grounds: ReadonlyMap<ToolCapability, string>;
}

/** More evidence than this says nothing new. */
const MOST_EVIDENCE = 4;

/**
 * Classifies a tool that nobody has reviewed. The category is `undefined`, "not known", when nothing supports one.
 *
 * @param siblings names of all tools of the server, this one included
 * @param server what the server is called; empty where that is not known
 */
export function classify(tool: ToolDefinition, siblings: readonly string[], server = ''): Classified {
  const { facts, grounds } = read(tool, siblings, server);
  return { facts, assessment: assess(facts, siblings), grounds };
}

/**
 * How much of a name and of a text is looked at, in UTF-16 units. A hostile definition would hold up whoever reads it: some patterns take
 * longer than their text.
 */
const LONGEST_NAME = 256;
const LONGEST_TEXT = 16_384;

const cut = (name: string): string => name.slice(0, LONGEST_NAME);
const cutText = (text: string): string => text.slice(0, LONGEST_TEXT);

const shortened = (tool: ToolDefinition): ToolDefinition => ({
  ...tool,
  name: cut(tool.name),
  description: cutText(tool.description),
  params: tool.params.map((param) => ({ ...param, name: cut(param.name), description: cutText(param.description) })),
});

/** What a definition says of a tool, in the form of a record's facts. Evidence quotes at most eight words. */
export const inferFacts = (tool: ToolDefinition, siblings: readonly string[], server = ''): ToolFacts =>
  read(tool, siblings, server).facts;

function read(tool: ToolDefinition, siblings: readonly string[], server: string): Omit<Classified, 'assessment'> {
  const short = shortened(tool);
  const known = { ...short, params: paramsWithDescribed(short) };
  // The same list where none is long: what is found out about a server is kept by its list of names.
  const names = siblings.every((name) => name.length <= LONGEST_NAME) ? siblings : siblings.map(cut);
  const described = readDescription(known.description);
  const readings = decide(known, names, described);
  const clues = cluesOf(known, { described, readings, siblings: names, server: cut(server) });
  const { effects, grounds } = agreed({ effects: effectsOf(readings), grounds: groundsOf(clues) });
  const facts: ToolFacts = {
    name: tool.name,
    description: short.description,
    params: tool.params.map(({ description: _, ...param }) => param),
    takes: tool.takes,
    annotations: tool.annotations,
    effects: worstFirst(effects),
    capabilities: [...grounds.keys()],
    traits: [],
    because: {},
    evidence: evidenceOf(readings, effects),
  };
  return { facts: { ...facts, traits: traitsOf(clues, readings, facts) }, grounds };
}

/** Each effect once. What a tool reads on its way to a change is not worth a word. */
function effectsOf(readings: readonly Reading[]): Effect[] {
  const all = [...new Set(readings.map(({ effect }) => effect))];
  const changes = all.filter((effect) => EFFECTS[effect] !== 'Read');
  return changes.length > 0 ? changes : all;
}

function worstFirst(effects: readonly Effect[]): Effect[] {
  const rank = (effect: Effect): number => CATEGORIES.indexOf(EFFECTS[effect]);
  return effects.toSorted((a, b) => rank(b) - rank(a));
}

/** The places that the category rests on, each once; those of every effect where it rests on a capability. */
function evidenceOf(readings: readonly Reading[], effects: readonly Effect[]): Evidence[] {
  const category = categoryOf(effects);
  const deciding = readings.filter(({ effect }) => EFFECTS[effect] === category).map(({ evidence }) => evidence);
  const unlike = new Map(
    (deciding.length > 0 ? deciding : readings.map(({ evidence }) => evidence)).map((evidence) => [
      `${evidence.where} ${evidence.quote}`,
      evidence,
    ]),
  );
  return [...unlike.values()].slice(0, MOST_EVIDENCE);
}
