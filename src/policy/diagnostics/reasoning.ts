import { conditionHolds, type Side } from '../conditions.ts';
import { asNumber, textForm } from '../equality.ts';
import type { Condition, Scalar } from '../types.ts';
import { emptyInterval, intervalOf, withinBounds } from './intervals.ts';

const ANY_PATH = 'args.value';

/** Beyond this many tries the answer to one question is "possible". */
const MOST_TRIES = 50_000;

/** The same for all questions about one document: the rules of a document multiply, and a quarter of a megabyte has many. */
const MOST_TRIES_IN_ALL = 1_000_000;

/** Conditions on one path. What is found out about a list is kept with it, so ask with the same list again. */
type Conditions = readonly Condition[];

/**
 * What conditions on one and the same path can be said to mean together. Only what is certain is answered with true:
 * finite sets are tried out on the engine itself, bounds are compared, and all else counts as possible. One is for one
 * document: when its tries are used up, all that would need more counts as possible, so that no document takes long.
 * No call passes for that: the engine asks anew.
 */
export class Reasoning {
  #triesLeft = MOST_TRIES_IN_ALL;
  readonly #passing = { require: new WeakMap<Conditions, Passing>(), deny: new WeakMap<Conditions, Passing>() };

  /** True when no argument satisfies all of them; on the deny side, no text, number or true/false. */
  contradict(conditions: Conditions, side: Side): boolean {
    if (conditions.some(isAbsence))
      return conditions.some((condition) => !isAbsence(condition) && !holdsForAbsent(condition, side));
    if (side === 'deny' && conditions.some(({ path }) => path.includes('[*]'))) return false;
    if (this.#noCandidate(conditions, side) || emptyInterval(conditions)) return true;
    return side === 'require' && noCommonType(conditions);
  }

  #noCandidate(conditions: Conditions, side: Side): boolean {
    if (side === 'deny' && conditions.some(({ op }) => op === 'regex' || op === 'contains')) return false;
    const passing = this.#passingOf(conditions, side);
    return Array.isArray(passing) && passing.length === 0;
  }

  /** True when every argument that satisfies the requirements also satisfies the deny condition; all on one path. */
  implies(required: Conditions, denied: Condition): boolean {
    if (required.length === 0) return false;
    if (required.some(isAbsence)) return isAbsence(denied) || holdsForAbsent(denied, 'deny');
    if (denied.op === 'exists') return denied.value === true;
    const passing = this.#passingOf(required, 'require');
    if (passing === 'any')
      return required.some((one) => isSame(one, denied)) || withinBounds(intervalOf(required), denied);
    if (passing === 'not tried' || passing.length === 0 || !this.#mayTry(passing.length)) return false;
    return passing.every((value) => holds(denied, value, 'deny'));
  }

  #passingOf(conditions: Conditions, side: Side): Passing {
    const passing = this.#passing[side].get(conditions) ?? this.#tryOut(conditions, side);
    this.#passing[side].set(conditions, passing);
    return passing;
  }

  #tryOut(conditions: Conditions, side: Side): Passing {
    const named = conditions.find(({ op }) => op === 'eq' || op === 'in');
    if (!named) return 'any';
    const values = candidates(named, side);
    if (!this.#mayTry(values.length * conditions.length)) return 'not tried';
    return values.filter((value) => conditions.every((condition) => holds(condition, value, side)));
  }

  #mayTry(times: number): boolean {
    if (times > MOST_TRIES || times > this.#triesLeft) return false;
    this.#triesLeft -= times;
    return true;
  }
}

/** The values that satisfy some conditions: those named by an `eq` or `in` among them, `any` when there is none. */
type Passing = Scalar[] | 'any' | 'not tried';

/** Whether the engine's condition holds for one value, whatever path it is about. */
function holds(condition: Condition, value: Scalar, side: Side): boolean {
  return conditionHolds({ ...condition, path: ANY_PATH }, { value }, side);
}

function isAbsence({ op, value }: Condition): boolean {
  return op === 'exists' && value === false;
}

function holdsForAbsent({ op }: Condition, side: Side): boolean {
  return side === 'deny' && (op === 'neq' || op === 'not_in');
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

/** In a requirement order is for numbers and patterns are for text, so the two never hold together. */
function noCommonType(conditions: readonly Condition[]): boolean {
  const wantsNumber = conditions.some(({ op }) => /^[lg]te?$/.test(op));
  return wantsNumber && conditions.some(({ op }) => op === 'regex' || op === 'contains');
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
  return SAME_ON_BOTH_SIDES.has(a.op) && a.op === b.op && isSameValue(a.value, b.value);
}

function isSameValue(a: Condition['value'], b: Condition['value']): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
