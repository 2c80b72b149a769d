import { equalsOne, similarToOne } from './comparands.ts';
import { asNumber, isScalar, textForm } from './equality.ts';
import { parsePath, present, type Segment, stepInto } from './paths.ts';
import { compilePattern } from './regex.ts';
import type { Condition, Json, Scalar } from './types.ts';

/** Which list a condition stands in. `deny` is also for `approve_if` and `all_tools.deny_if`. */
export type Side = 'require' | 'deny';

/** The argument a condition looks at; undefined when it is absent. */
type Argument = Json | undefined;

/**
 * Whether one condition holds for the arguments of a call: the table of policy language, section 4.
 * A path that cannot be read is a doubt, and doubt denies: false in `require`, true on the deny side.
 */
export function conditionHolds(condition: Condition, args: Json, side: Side): boolean {
  const path = parsePath(condition.path);
  if (!path.ok) return side === 'deny';
  if (condition.op === 'exists') return someIsPresent(args, path.segments) === condition.value;
  return holdsBelow(args, path.segments, 0, condition, side);
}

/** `exists` on a `[*]` path is about any element, in whichever list it stands. */
function someIsPresent(value: Argument, segments: readonly Segment[]): boolean {
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'each') {
      const rest = segments.slice(index + 1);
      return Array.isArray(value) && value.some((element) => someIsPresent(present(element), rest));
    }
    value = stepInto(value, segment);
  }
  return value !== undefined;
}

/** `[*]` means every element and at least one in `require`, some element on the deny side. */
function holdsBelow(
  value: Argument,
  segments: readonly Segment[],
  from: number,
  condition: Condition,
  side: Side,
): boolean {
  for (let index = from; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment?.kind === 'each' && Array.isArray(value)) {
      const holds = (element: Json) => holdsBelow(present(element), segments, index + 1, condition, side);
      return side === 'deny' ? value.some(holds) : value.length > 0 && value.every(holds);
    }
    value = segment && stepInto(value, segment);
  }
  return valueHolds(value, condition, side);
}

function valueHolds(value: Argument, condition: Condition, side: Side): boolean {
  if (value === undefined) return side === 'deny' && (condition.op === 'neq' || condition.op === 'not_in');
  if (isScalar(value)) return scalarHolds(value, condition, side);
  if (condition.op === 'contains' && Array.isArray(value)) return holdsElement(value, condition, side);
  return side === 'deny';
}

function holdsElement(elements: Json[], condition: Condition, side: Side): boolean {
  const isWanted = side === 'deny' ? similarToOne : equalsOne;
  return elements.some((element) => isWanted(element, condition.value));
}

function scalarHolds(value: Scalar, condition: Condition, side: Side): boolean {
  switch (condition.op) {
    case 'eq':
    case 'in':
      return (side === 'deny' ? similarToOne : equalsOne)(value, condition.value);
    case 'neq':
    case 'not_in':
      return !(side === 'deny' ? equalsOne : similarToOne)(value, condition.value);
    case 'regex':
      return regexHolds(value, condition.value, side);
    case 'contains':
      return containsHolds(value, condition.value, side);
    default:
      return orderHolds(value, condition, side);
  }
}

function orderHolds(value: Scalar, condition: Condition, side: Side): boolean {
  const number = side === 'deny' || typeof value === 'number' ? asNumber(value) : undefined;
  const bound = condition.value;
  if (number === undefined || typeof bound !== 'number') return side === 'deny';
  if (condition.op === 'lt') return number < bound;
  if (condition.op === 'lte') return number <= bound;
  if (condition.op === 'gt') return number > bound;
  return number >= bound;
}

function regexHolds(value: Scalar, source: Condition['value'], side: Side): boolean {
  if (side === 'require' && typeof value !== 'string') return false;
  const pattern = compilePattern(String(source));
  return pattern.ok ? pattern.test(textForm(value)) : side === 'deny';
}

function containsHolds(value: Scalar, wanted: Condition['value'], side: Side): boolean {
  if (side === 'deny') return textForm(value).includes(String(wanted));
  return typeof value === 'string' && typeof wanted === 'string' && value.includes(wanted);
}
