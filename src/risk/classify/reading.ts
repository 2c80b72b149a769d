import type { Evidence } from '../types.ts';
import { CATEGORIES, type Category, EFFECTS, type Effect } from '../vocabulary.ts';
import { senseOf } from './objects.ts';
import type { Firmness, Verb } from './verbs.ts';

/** A verb that was found, what it does to its object, and the words it stands in. */
export interface Reading {
  verb: string;
  object: string;
  effect: Effect;
  firmness: Firmness;
  /** The verb is as often a thing. */
  noun: boolean;
  /** An argument chooses this action. */
  chosen?: boolean;
  evidence: Evidence;
}

/** The verb of what keeps its answer in a file: no word of a source. */
export const SAVES = 'save to a file';

/** Quotes hold at most this many words of the source. */
const QUOTED_WORDS = 8;

/** Words as a reader counts them: "sign-in" is one, "read/write" are two. */
const WORD = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;

/** At most eight words of a source. Where characters cannot be printed safely, only the word that counts. */
export function quoted(text: string, word: string): string {
  const head = text.slice(0, 300).replaceAll(/\s+/g, ' ').trim();
  const words = firstWords(head, QUOTED_WORDS);
  return /^[\x20-\x7e]{1,160}$/.test(words) ? words : word;
}

function firstWords(text: string, most: number): string {
  let count = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    count += 1;
    if (count === most) return text.slice(0, index + word.length);
  }
  return text;
}

/** What a verb with its object does; `source` is the text around it. */
export function reading(verb: Verb, object: string, where: Evidence['where'], source: string): Reading {
  const evidence = { quote: quoted(source, verb.base), where };
  return { verb: verb.base, object, noun: verb.noun, ...senseOf(verb, object), evidence };
}

export const categoryOf = ({ effect }: Reading): Category => EFFECTS[effect];

/** The most severe of some readings, a firm one before a soft one of the same category. */
export function worst(readings: readonly Reading[]): Reading | undefined {
  return readings.toSorted((a, b) => rank(b) - rank(a))[0];
}

const rank = (one: Reading): number => 2 * CATEGORIES.indexOf(categoryOf(one)) + (one.firmness === 'firm' ? 1 : 0);
