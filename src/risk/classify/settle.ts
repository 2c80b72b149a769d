import { singular, tokens } from '../names.ts';
import { categoryOf, type Reading, worst } from './reading.ts';

/** Readings that hold, of one tool. Empty when nothing supports a class. */
export type Conclusion = readonly Reading[];

export const isLooking = (one: Reading): boolean => categoryOf(one) === 'Read';
const isGrave = (one: Reading): boolean => ['Destructive', 'Financial'].includes(categoryOf(one));

/** Verbs of a description that say what comes back, in tools called `create_...` that create nothing. */
const ANSWERS = new Set('return show display calculate compute list convert translate'.split(' '));

/**
 * Holds a tool's name and description against each other. Where one is definite and the other vague, the definite one
 * counts; where both are and differ, the worse one does, but for the cases below.
 */
export function settle(name: Conclusion, described: Conclusion): Conclusion {
  const text = described.filter((one, at) => at === 0 || isClear(one) || name.some(({ verb }) => verb === one.verb));
  const [a, b] = [worst(name), worst(text)];
  if (a === undefined || b === undefined) return a === undefined ? text : name;
  if (categoryOf(a) === categoryOf(b)) return [...name, ...text];
  if (ordersGravely(a, b) && isLooking(b) && a.verb !== b.verb) return name;
  if (a.firmness === 'firm' && b.firmness === 'firm') return betweenFirm(a, b, name, text);
  if (b.firmness === 'firm' || a.verb === '') return text;
  if (a.firmness === 'soft' && isLooking(a) && isGrave(b)) return text;
  const isThing = a.noun && (isLooking(b) || namesToo(a, b));
  // What comes back from a change says nothing of what it changes.
  if (b.verb === 'return' && a.effect === 'update' && !a.noun && !THINGS.has(a.verb)) return name;
  const nameIsThing = a.firmness === 'firm' ? isThing : !isLooking(a);
  return nameIsThing ? text : name;
}

/** Verbs of change whose words are things in names of what reads: `block_reward`. */
const THINGS = new Set(['block', 'control', 'focus', 'link', 'lock', 'process', 'switch']);

/** Of the verbs that are joined to a first one, a vague one counts where the name has it too: `search_and_replace`. */
const isClear = ({ firmness, effect }: Reading): boolean => firmness === 'firm' || effect === 'delete';

/** A name that tests or queries looks, unless the description says that tests are run or that SQL is. */
const runsAfterAll = (name: Reading, text: Reading): boolean =>
  (name.verb === 'test' && text.effect === 'run-command') ||
  (name.verb === 'query' && text.effect === 'run-query' && /\b(?:sql|cypher|aql)\b/.test(text.object));

/**
 * A name with such a verb moves money or destroys, whatever it returns: `refund_order`. A verb that may be a thing needs an object
 * (`bank_deposit`), or stands alone and is not what comes back: `unstake`.
 */
function ordersGravely(name: Reading, text: Reading): boolean {
  const words = tokens(name.evidence.quote);
  const isAlone = words.length === 1 && !tokens(text.object).map(singular).includes(name.verb);
  return isGrave(name) && (!name.noun || isAlone || words.at(-1) !== name.verb);
}

/** Ends of names that say what is told: `push_message_list`. */
const TOLD = /[_-](?:details?|guide|history|info|list|summary)$/;

/** The name has the description's verb too: `verify_send_as`, which sends. */
const namesToo = (name: Reading, text: Reading): boolean => name.object.split(' ').includes(text.verb);

/**
 * A name that reads gives way to a grave description, to one whose verb stands in it as well, and to a writing one where its
 * own verb may be a thing (`search_feedback`). A name that creates gives way to a description of what comes back.
 */
function betweenFirm(a: Reading, b: Reading, name: Conclusion, text: Conclusion): Conclusion {
  if (isLooking(a)) {
    const isThing = a.noun && !text.some(isLooking);
    const writes = categoryOf(b) === 'Write' && (isThing || namesToo(a, b));
    return isGrave(b) || writes || runsAfterAll(a, b) ? text : name;
  }
  if (isLooking(b)) {
    const isThing = a.noun || namesToo(a, b) || TOLD.test(a.evidence.quote);
    return isThing || a.verb === b.verb || (a.effect === 'create' && ANSWERS.has(b.verb)) ? text : name;
  }
  return isGrave(a) ? name : [...name, ...text];
}
