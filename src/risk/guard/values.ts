import { decidingEffects } from '../category.ts';
import { counterName } from '../counter.ts';
import { idNounOf, isIdList } from '../names.ts';
import { namedIn } from '../params.ts';
import { isNumber, roleOf } from '../roles.ts';
import type { ParamFacts, ToolFacts } from '../types.ts';
import type { Effect } from '../vocabulary.ts';
import { code } from '../words.ts';
import { argPath, denyWhen, type Guard, type GuardPart, plain, present, rule } from './part.ts';
import { EXAMPLE_CHANNELS, EXAMPLE_COMMANDS } from './patterns.ts';

const MOST_AT_ONCE = 100;
const MOST_A_DAY = 500;
const MOST_ITEMS = 10;

/** Money: a bound on one call, and one on the day. The figures are placeholders. */
export const amountGuard: Guard = (facts, category) => {
  const amount = category === 'Financial' ? first(facts, 'amount') : undefined;
  const path = amount === undefined ? undefined : argPath(amount.name);
  if (amount === undefined || path === undefined) return [];
  const unit = /\bcents\b/i.test(amount.note ?? '') ? ' cents' : '';
  return [
    {
      require: [rule(present(path), `${plain(amount.name)} must be given.`)],
      deny_if: [denyWhen({ path, op: 'gt', value: MOST_AT_ONCE }, `${plain(amount.name)} is above ${MOST_AT_ONCE}.`)],
      limits: [
        {
          counter: counterName(facts.name, 'amount'),
          window: 'day',
          max: MOST_A_DAY,
          scope: 'grant',
          increment_from: path,
        },
      ],
      title: 'small sums',
      says: `${code(amount.name)} must be given and is at most ${MOST_AT_ONCE}${unit} a call and ${MOST_A_DAY} a day: put your own figures there.`,
    },
  ];
};

/** Commands: only those on a list. */
export const commandGuard: Guard = (facts) => listed(first(facts, 'command'), 'commands', EXAMPLE_COMMANDS);

const CHANNEL = /^(?:channel|chat|conversation|room|group)$/i;

/** Messages go to channels on a list. */
export const channelGuard: Guard = (facts) => {
  if (!facts.capabilities.includes('messaging-send')) return [];
  const channel = facts.params.find((param) => param.required && CHANNEL.test(idNounOf(param) ?? param.name));
  return channel?.type === 'string' ? listed(channel, 'channels', EXAMPLE_CHANNELS) : [];
};

/** An argument takes one of some values, word for word. `of` is what they are. */
export function listed(param: ParamFacts | undefined, of: string, values: readonly string[]): GuardPart[] {
  const path = param === undefined || param.type === 'array' ? undefined : argPath(param.name);
  if (param === undefined || path === undefined) return [];
  return [
    {
      require: [rule({ path, op: 'in', value: [...values] }, `${plain(param.name)} must be one of the listed ${of}.`)],
      title: `listed ${of}`,
      says: `${code(param.name)} must be one of a list, word for word: put your own ${of} there.`,
    },
  ];
}

/** Who a call is about: an optional id of a person or an account becomes obligatory. */
export const subjectGuard: Guard = (facts, category) => {
  // An argument of one action is not asked of the others.
  const isFree = category === 'Read' || facts.traits.includes('several-actions');
  const param = isFree ? undefined : optionalSubject(facts);
  const path = param === undefined ? undefined : argPath(param.name);
  const noun = param === undefined ? undefined : idNounOf(param);
  if (param === undefined || path === undefined || noun === undefined) return [];
  return [
    {
      require: [rule(present(path), `${plain(param.name)} must be given: one ${plain(noun)}.`)],
      title: `${noun} named`,
      says: `${code(param.name)} must be given, so that the call names one ${noun}.`,
    },
  ];
};

/** Names of arguments that can stand in the place of an id. */
const STANDS_FOR_ID = /(?:url|user_?name)$/i;
const MAKES_ONE = new Set<Effect>(['create', 'start', 'provision']);

function optionalSubject(facts: ToolFacts): ParamFacts | undefined {
  if (facts.params.some(({ name, required }) => !required && STANDS_FOR_ID.test(name))) return undefined;
  const somebody = facts.params.find((param) => !param.required && isAboutSomebody(param));
  if (somebody !== undefined && namedIn(facts, 'acts-as-other', 'redirects').includes(somebody)) return undefined;
  const [effect] = decidingEffects(facts.effects);
  const mayBeNew = effect !== undefined && MAKES_ONE.has(effect);
  const free = !mayBeNew && facts.params.every((param) => !param.required);
  return somebody ?? (free ? facts.params.find((param) => roleOf(param, facts) === 'id') : undefined);
}

const SOMEBODY = /^(?:client|customer|user|account|owner|tenant|organi[sz]ation|org|project|workspace|team|contact)$/;
const isAboutSomebody = (param: ParamFacts): boolean => SOMEBODY.test(idNounOf(param) ?? '') && !isIdList(param.name);

/** Lists: only so many at once. Where the reviewer names what makes a call act on many, no other list is meant. */
export const manyGuard: Guard = (facts, category) => {
  const named = namedIn(facts, 'bulk-operation');
  const lists = (named.length > 0 ? named : facts.params).filter(({ type }) => type === 'array');
  const array = lists.find((param) => param.required || !isPlace(param, facts));
  const path = array === undefined ? undefined : argPath(array.name, '[10]');
  if (category === 'Read' || !facts.capabilities.includes('bulk-operation') || !array || !path) return [];
  return [
    {
      deny_if: [rule(present(path), `${plain(array.name)} holds more than ${MOST_ITEMS}.`)],
      title: `${MOST_ITEMS} at once`,
      says: `${code(array.name)} holds at most ${MOST_ITEMS}.`,
    },
  ];
};

/** Optional arguments of these roles may have to be left out altogether. */
const isPlace = (param: ParamFacts, facts: ToolFacts): boolean =>
  ['path', 'url', 'recipient'].includes(roleOf(param, facts));

/** The argument in a role, a required one before others. A sum can be bounded where it is a number. */
function first(facts: ToolFacts, role: 'amount' | 'command'): ParamFacts | undefined {
  const found = facts.params.filter((param) => roleOf(param, facts) === role && (role !== 'amount' || isNumber(param)));
  return found.find(({ required }) => required) ?? found[0];
}
