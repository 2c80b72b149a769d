import type { Effect } from '../vocabulary.ts';
import { agentsOf, type Form, formsOf } from './inflect.ts';
import { VERB_ROWS } from './lexicon.ts';

/** How far a verb can be trusted alone: see `lexicon.ts`. */
export type Firmness = 'firm' | 'soft';

export interface Verb {
  base: string;
  effect: Effect;
  firmness: Firmness;
  /** As often a thing: report, release, trade. */
  noun: boolean;
}

const byBase = new Map<string, Verb>();
const byAgent = new Map<string, Verb>();
/** Everyday words that only look like somebody who does something. */
const NO_AGENTS = new Set(
  'user provider player manager computer counter tester seller buyer trader banner constructor'.split(' '),
);
/** The plural of a thing that looks like a verb's form: "news" is no form of "new". */
const NO_FORMS = new Set(['news']);
const byForm = new Map<string, { verb: Verb; form: Form }>();

for (const { effect, firm = '', soft = '', nouns = '' } of VERB_ROWS) {
  for (const base of words(firm)) enter({ base, effect, firmness: 'firm', noun: false });
  for (const base of words(soft)) enter({ base, effect, firmness: 'soft', noun: false });
  for (const base of words(nouns)) enter({ base, effect, firmness: 'firm', noun: true });
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function enter(verb: Verb): void {
  byBase.set(verb.base, verb);
  for (const [form, word] of formsOf(verb.base)) if (!NO_FORMS.has(word)) byForm.set(word, { verb, form });
  for (const word of agentsOf(verb.base)) if (!NO_AGENTS.has(word)) byAgent.set(word, verb);
}

/** The verb that a word of a name is; names carry base forms. */
export const verbOf = (word: string): Verb | undefined => byBase.get(word);

/** The verb that a word of a sentence is, with its form. */
export const inflected = (word: string): { verb: Verb; form: Form } | undefined => byForm.get(word);

/** The verb behind a name's last word when that says who does it: `services-reader`. */
export const agentVerb = (word: string): Verb | undefined => (byBase.has(word) ? undefined : byAgent.get(word));
