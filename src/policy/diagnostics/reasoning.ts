import { conditionHolds, type Side } from '../conditions.ts';
import { asNumber, textForm } from '../equality.ts';
import type { Condition, Scalar } from '../types.ts';

/**
 * What conditions on one and the same path can be said to mean together. Only what is certain is answered with true:
 * finite sets are tried out on the engine itself, bounds are compared, and all else counts as possible.
 */

const ANY_PATH = 'args.value';

/** Beyond this many tries the answer is "possible", so that no document takes long. */
const MOST_TRIALS = 50_000;

/** Whether the engine's condition holds for one value, whatever path it is about. */
function holds(condition: Condition, value: Scalar, side: Side): boolean {
  return conditionHolds({ ...condition, path: ANY_PATH }, { value }, side);
}

function isAbsence({ op, value }: Condition): boolean {
  return op === 'exists' && value === false;
}

/** True when no argument satisfies all of them; on the deny side, no text, number or true/false. */
export function contradict(conditions: readonly Condition[], side: Side): boolean {
  if (conditions.some(isAbsence))
    return conditions.some((condition) => !isAbsence(condition) && !holdsForAbsent(condition, side));
  if (side === 'deny' && conditions.some(({ path }) => path.includes('[*]'))) return false;
  return noCandidate(conditions, side) || emptyInterval(conditions) || (side === 'require' && noCommonType(conditions));
}

function holdsForAbsent({ op }: Condition, side: Side): boolean {
  return side === 'deny' && (op === 'neq' || op === 'not_in');
}

function noCandidate(conditions: readonly Condition[], side: Side): boolean {
  const named = conditions.find(({ op }) => op === 'eq' || op === 'in');
  if (!named) return false;
  if (side === 'deny' && conditions.some(({ op }) => op === 'regex' || op === 'contains')) return false;
  const values = candidates(named, side);
  if (values.length * conditions.length > MOST_TRIALS) return false;
  return !values.some((value) => conditions.every((condition) => holds(condition, value, side)));
}

/** The values an `eq` or `in` lets through; on the deny side also their other spellings, which count as the same. */
function candidates({ value }: Condition, side: Side): Scalar[] {
  const named = Array.isArray(value) ? value : [value];
  return side === 'require' ? named : named.flatMap(spellings);
}

function spellings(value: Scalar): Scalar[] {
  const text = textForm(value);
  const number = asNumber(value);
  const truth = text === 'true' ? [true] : text === 'false' ? [false] : [];
  return [value, text, ...(number === undefined ? [] : [number, ` ${number}`]), ...truth];
}

interface Interval {
  low: number;
  high: number;
  /** The bound itself is in. */
  lowIn: boolean;
  highIn: boolean;
}

/** The numbers that all ordering conditions let through; undefined when there are none of them. */
function intervalOf(conditions: readonly Condition[]): Interval | undefined {
  const interval: Interval = {
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    lowIn: false,
    highIn: false,
  };
  let isBound = false;
  for (const { op, value } of conditions) {
    if (typeof value !== 'number' || !/^[lg]te?$/.test(op)) continue;
    isBound = true;
    const included = op.endsWith('e');
    if (op.startsWith('g')) raise(interval, value, included);
    else lower(interval, value, included);
  }
  return isBound ? interval : undefined;
}

function raise(interval: Interval, bound: number, included: boolean): void {
  if (bound > interval.low) Object.assign(interval, { low: bound, lowIn: included });
  else if (bound === interval.low && !included) interval.lowIn = false;
}

function lower(interval: Interval, bound: number, included: boolean): void {
  if (bound < interval.high) Object.assign(interval, { high: bound, highIn: included });
  else if (bound === interval.high && !included) interval.highIn = false;
}

function emptyInterval(conditions: readonly Condition[]): boolean {
  const interval = intervalOf(conditions);
  if (!interval) return false;
  return interval.low > interval.high || (interval.low === interval.high && !(interval.lowIn && interval.highIn));
}

/** In a requirement order is for numbers and patterns are for text, so the two never hold together. */
function noCommonType(conditions: readonly Condition[]): boolean {
  const wantsNumber = conditions.some(({ op }) => /^[lg]te?$/.test(op));
  return wantsNumber && conditions.some(({ op }) => op === 'regex' || op === 'contains');
}

/** True when every argument that satisfies the requirements also satisfies the deny condition; all on one path. */
export function implies(required: readonly Condition[], denied: Condition): boolean {
  if (required.length === 0) return false;
  if (required.some(isAbsence)) return isAbsence(denied) || holdsForAbsent(denied, 'deny');
  if (denied.op === 'exists') return denied.value === true;
  const named = required.find(({ op }) => op === 'eq' || op === 'in');
  if (named) {
    const all = candidates(named, 'require');
    if (all.length * required.length > MOST_TRIALS) return false;
    const values = all.filter((value) => required.every((condition) => holds(condition, value, 'require')));
    return values.length > 0 && values.every((value) => holds(denied, value, 'deny'));
  }
  return required.some((condition) => isSame(condition, denied)) || withinBounds(intervalOf(required), denied);
}

const SAME_ON_BOTH_SIDES: ReadonlySet<string> = new Set([
  'neq',
  'not_in',
  'regex',
  'contains',
  'lt',
  'lte',
  'gt',
  'gte',
]);

function isSame(a: Condition, b: Condition): boolean {
  return SAME_ON_BOTH_SIDES.has(a.op) && a.op === b.op && JSON.stringify(a.value) === JSON.stringify(b.value);
}

function withinBounds(interval: Interval | undefined, { op, value }: Condition): boolean {
  if (!interval || typeof value !== 'number') return false;
  if (op === 'gt') return interval.low > value || (interval.low === value && !interval.lowIn);
  if (op === 'gte') return interval.low >= value;
  if (op === 'lt') return interval.high < value || (interval.high === value && !interval.highIn);
  return op === 'lte' && interval.high <= value;
}
