import { EFFECTS } from '../vocabulary.ts';
import { readActions } from './actions.ts';
import { readArguments } from './arguments.ts';
import { annotated, corrected, saved } from './correct.ts';
import type { ToolDefinition } from './definition.ts';
import { DEEDS } from './lexicon.ts';
import { prefixOf, readName } from './name.ts';
import { titleOfPage } from './page.ts';
import { quoted, type Reading, worst } from './reading.ts';
import { wordsOf } from './sentence-words.ts';
import { type Conclusion, isLooking, settle } from './settle.ts';
import { everyVerb } from './text.ts';
import { agentVerb, inflected } from './verbs.ts';

/**
 * What a tool does, by all its definition says: name against description first, then arguments that choose an action or
 * hold what is run, then words that limit or worsen it, and the author's hints last.
 *
 * @param described what `readDescription` says of its description
 */
export function decide(tool: ToolDefinition, siblings: readonly string[], described: readonly Reading[]): Conclusion {
  const name = readName(tool.name, prefixOf(tool.name, siblings));
  const said = settle(name, described);
  const held = several(tool, said) ?? byArguments(tool, said) ?? said;
  const claimed = annotated(tool, corrected(tool, siblings, held));
  return saved(tool, claimed.length > 0 ? claimed : answers(tool));
}

/** A description that names a thing, and nothing that could be done to it, says what comes back: "Current price of a stock". */
function answers({ description, annotations }: ToolDefinition): Conclusion {
  // Who says of a tool that it changes something has no reason to lie.
  if (annotations?.readOnlyHint === false || annotations?.destructiveHint === true) return [];
  const words = wordsOf(description.slice(0, 300).replaceAll(/<\w+>/g, ''));
  const isThing =
    words.length > 1 && !mayOrder(words) && !FOREIGN.test(description) && words.every(({ text }) => !changes(text));
  if (!isThing || titleOfPage(description) !== undefined) return [];
  const evidence = { quote: quoted(description, words[0]?.text ?? ''), where: 'description' as const };
  return [{ verb: '', object: '', effect: 'read', firmness: 'soft', noun: true, evidence }];
}

/** The first word has a letter that English has not. */
const FOREIGN = /^[^\p{L}]*[a-z]*(?![a-z])\p{L}/iu;

/** "Zap the account" and "Vaporises databases" may well begin with a verb that is not known. */
function mayOrder([first, second]: readonly { text: string }[]): boolean {
  const [verb, next] = [first?.text ?? '', second?.text ?? ''];
  const isThird =
    /[^s]s$/.test(verb) && !/^(?:of|for|about|from|in|on|with|and|or|to|by|that|which|are|is)$/.test(next);
  return isThird || /^(?:an?|the|all|any|every|each|your|this|it)$/.test(next);
}

function changes(word: string): boolean {
  const verb = inflected(word)?.verb ?? agentVerb(word);
  return DEEDS.has(word) || (verb !== undefined && EFFECTS[verb.effect] !== 'Read');
}

/** Verbs and words that announce several actions without naming them. */
const ANNOUNCES = new Set(['manage', 'handle', 'control', 'organize']);
const ANNOUNCED = /\b(?:operations|one of the following|crud|manag(?:e|es|ing))\b/i;

/** Tools with several actions count by all of them. A name that definitely reads is not doubted. */
function several(tool: ToolDefinition, said: Conclusion): Conclusion | undefined {
  const top = worst(said);
  if (top !== undefined && isLooking(top) && top.firmness === 'firm') return undefined;
  const announces = said.some(({ verb }) => ANNOUNCES.has(verb)) || ANNOUNCED.test(tool.description.slice(0, 120));
  const actions = [...readActions(tool), ...(announces ? everyVerb(tool.description) : [])];
  return actions.length > 1 ? [...actions, ...said.filter(({ firmness }) => firmness === 'firm')] : undefined;
}

/** Verbs that run what their arguments hold. */
const RUNS = new Set(
  'run execute exec eval evaluate call invoke perform submit send use do process make fetch query write start aggregate'.split(
    ' ',
  ),
);

/** A tool that runs or requests what its arguments hold. */
function byArguments(tool: ToolDefinition, said: Conclusion): Conclusion | undefined {
  const isOpen = said.every(
    ({ verb, firmness, effect }) =>
      (firmness === 'soft' && verb !== 'remove') || (RUNS.has(verb) && effect !== 'compute'),
  );
  const found = isOpen
    ? readArguments(
        tool,
        said.some(({ verb }) => RUNS.has(verb)),
      )
    : undefined;
  return found === undefined ? undefined : [found, ...said];
}
