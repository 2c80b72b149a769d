import type { Effect } from '../vocabulary.ts';
import { CHANGING_RULES } from './objects/changing.ts';
import { MONEY_RULES } from './objects/money.ts';
import type { ObjectRule } from './objects/rule.ts';
import { RUNNING_RULES } from './objects/running.ts';
import type { Firmness, Verb } from './verbs.ts';

/** A request to merge is no request that is sent to an address. */
const CHANGE_REQUEST = /\b(?:pull|merge) requests?\b/g;

const byVerb = new Map<string, ObjectRule[]>();
for (const one of [...MONEY_RULES, ...RUNNING_RULES, ...CHANGING_RULES]) {
  for (const verb of one.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), one]);
}

/** What a verb does to an object, given as lower-case words. */
export function senseOf(verb: Verb, object: string): { effect: Effect; firmness: Firmness } {
  const plain = object.replace(CHANGE_REQUEST, 'change');
  const { effect, firmness } = byVerb.get(verb.base)?.find((one) => one.object.test(plain)) ?? verb;
  return { effect, firmness };
}
