import { memoiseFor } from '../../policy/memo.ts';
import { singular, tokens } from '../names.ts';
import { EFFECTS } from '../vocabulary.ts';
import { ABOUT, COMPOUNDS, MODALS } from './lexicon.ts';
import { isLink, uptoLink } from './link-words.ts';
import { effectOfThing } from './nameless.ts';
import { quoted, type Reading, reading } from './reading.ts';
import { agentVerb, type Verb, verbOf } from './verbs.ts';

/** A word of a name, with the verb that it may be. */
interface Word {
  text: string;
  verb: Verb | undefined;
}

/**
 * What a tool's name says it does: the verb in the place where this naming style has it, with the rest as its object.
 * Several verbs joined by "or" and "and" give several readings; a name without a verb gives none.
 *
 * @param prefix words at the front of the name that say nothing about this tool: see `prefixOf`
 */
export function readName(name: string, prefix: readonly string[] = []): Reading[] {
  const all = tokens(name);
  const skipped = prefix.length;
  const words = verbsIn(all.slice(skipped));
  const found = positions(words);
  if (found.length === 0) return about(name, words.at(-1)?.text ?? '');
  return found.flatMap((at) => {
    const verb = words[at]?.verb;
    // "search and play": the first of two verbs is no object of the second.
    const before = JOINS.test(words[at - 1]?.text ?? '') && isReading(words[at - 2]?.verb) ? at - 2 : at;
    const object = [...all.slice(0, Math.max(0, before + skipped)), ...uptoLink(all.slice(at + skipped + 1))];
    return verb === undefined ? [] : [reading(verb, object.join(' '), 'name', name)];
  });
}

/**
 * A name without a verb: one that says what becomes what converts, one that ends in somebody who acts hands over work, and
 * one that ends in a word such as "details" or in several things asks for them.
 */
function about(name: string, last: string): Reading[] {
  const effect = effectOfThing(tokens(name), last);
  if (effect === undefined) return [];
  const evidence = { quote: quoted(name, last), where: 'name' as const };
  return [{ verb: '', object: last, effect, firmness: 'soft', noun: true, evidence }];
}

/** The server's shared prefix, where this name begins with it and goes on. */
export function prefixOf(name: string, siblings: readonly string[]): readonly string[] {
  const prefix = sharedPrefix(siblings);
  const words = tokens(name);
  return words.length > prefix.length && prefix.every((word, index) => words[index] === word) ? prefix : [];
}

/** Words with their verbs; neither half of a compound is one. */
function verbsIn(words: readonly string[]): Word[] {
  return words.map((text, index) => {
    const next = words[index + 1];
    const before = words[index - 1];
    const paired = [next && `${text} ${singular(next)}`, before && `${before} ${singular(text)}`];
    const isCompound = paired.some((pair) => pair !== undefined && COMPOUNDS.has(pair));
    // Some verbs are written as two words: `top_up_wallet`, `re_run`.
    const verb = verbOf(text) ?? (next === undefined ? agentVerb(text) : verbOf(text + next));
    return { text, verb: isCompound ? undefined : verb };
  });
}

const JOINS = /^(?:or|and|then)$/;

/** Where the verbs of a name stand: one, or those that are joined. */
function positions(words: readonly Word[]): number[] {
  const first = leading(words);
  if (first === undefined) return [];
  const joined = words.flatMap(({ text }, at) =>
    JOINS.test(text) && words[at + 1]?.verb !== undefined && at >= first ? [at + 1] : [],
  );
  return [first, ...joined];
}

/**
 * The verb that governs a name. At the front a verb governs, unless it only introduces another (`bulk_delete`,
 * `get_or_create` is both) or is a thing that the last word acts on (`message_send`). Otherwise the first verb that is
 * nothing else, then the last word.
 */
function leading(words: readonly Word[]): number | undefined {
  const clear = words.findIndex(({ verb }) => verb !== undefined && !verb.noun);
  const [head] = words;
  if (head?.verb === undefined || isThing(words, 0)) return clear >= 0 ? clear : lastNoun(words);
  if (head.verb.noun && (clear === words.length - 1 || (clear === 1 && !isReading(head.verb)))) return clear;
  if (MODALS.has(head.text) || isOpen(head.verb)) return firm(words) ?? 0;
  return 0;
}

/** True for a verb that says nothing about its effect: what follows it does. A soft read is definite in a name. */
const isOpen = (verb: Verb): boolean => verb.firmness === 'soft' && verb.effect !== 'read';

function firm(words: readonly Word[]): number | undefined {
  const at = words.findIndex(({ verb }, index) => index > 0 && verb?.firmness === 'firm' && !verb.noun);
  return at < 0 ? undefined : at;
}

/** True for a noun before a word that tells about it: `release_notes`, `order_status`. */
const isThing = (words: readonly Word[], at: number): boolean =>
  words[at]?.verb?.noun === true &&
  !isReading(words[at]?.verb) &&
  [words[at + 1], words.slice(at + 1).at(-1)].some((word) => ABOUT.has(word?.text ?? ''));

const isReading = (verb: Verb | undefined): boolean => verb !== undefined && EFFECTS[verb.effect] === 'Read';

/** A noun that could be a verb counts at the front, where it is none of the things above, or at the end. */
function lastNoun(words: readonly Word[]): number | undefined {
  const at = words.findLastIndex(
    ({ verb }, index) => verb !== undefined && !isThing(words, index) && !isLink(words[index - 1]?.text ?? ''),
  );
  return at < 0 ? undefined : at;
}

/** The first word that at least half of a server's names share, when there are three or more. Worked out once a list. */
const sharedPrefix = memoiseFor((siblings: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const name of siblings) {
    const [head = ''] = tokens(name);
    counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  const [top] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const isShared = top !== undefined && siblings.length > 2 && 2 * top[1] >= siblings.length;
  return isShared && verbOf(top[0]) === undefined ? [top[0]] : [];
});
