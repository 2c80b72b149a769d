import { asNumber, equal, isScalar, similar, textForm } from './equality.ts';
import { memoiseFor } from './memo.ts';
import type { Condition, Json, Scalar } from './types.ts';

/**
 * Whether an argument is the same as one of the values of a condition. A caller may send half a million elements and a
 * policy may list a thousand values, so a list is never walked for each element: it is made into sets once.
 */

/** A list of values as sets. Two scalars are similar when their texts are the same or both stand for one number. */
interface Sets {
  /** A set tells values apart as EQ does: by type, and 0 from -0 not at all. */
  values: ReadonlySet<Json>;
  texts: ReadonlySet<string>;
  numbers: ReadonlySet<number>;
}

/** EQ with the value of a condition, or with one of the values in its list. */
export function equalsOne(argument: Json, wanted: Condition['value']): boolean {
  return Array.isArray(wanted) ? setsOf(wanted).values.has(argument) : equal(argument, wanted);
}

/** SIM with the value of a condition, or with one of the values in its list. */
export function similarToOne(argument: Json, wanted: Condition['value']): boolean {
  if (!Array.isArray(wanted)) return similar(argument, wanted);
  const { values, texts, numbers } = setsOf(wanted);
  if (values.has(argument)) return true;
  if (!isScalar(argument)) return false;
  if (texts.has(textForm(argument))) return true;
  const number = asNumber(argument);
  return number !== undefined && numbers.has(number);
}

/** By the list itself, which nobody changes once a policy is read; the sets go when the policy goes. */
const setsOf = memoiseFor(
  (list: readonly Scalar[]): Sets => ({
    values: new Set<Json>(list),
    texts: new Set(list.map(textForm)),
    numbers: new Set(list.flatMap((value) => asNumber(value) ?? [])),
  }),
);
