import type { Json, Scalar } from './types.ts';

/**
 * The two equalities of policy language, section 4, and what counts as a number. Both lean towards denial: rules that
 * allow use EQ, rules that deny use SIM, and the negated operators the other way round.
 */

/** A number as JSON writes it (RFC 8259), and nothing else: no "+5", "05", ".5" or "0x10". */
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** Text, a finite number or true/false. `1e999` is valid JSON but no double, so it is not one. */
export function isScalar(value: Json): value is Scalar {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'object';
}

/** EQ: the same JSON type and the same value; numbers as IEEE doubles, so that 0 and -0 are equal. */
export function equal(a: Json, b: Scalar): boolean {
  return a === b;
}

/** SIM: EQ, or equal as text (`true` and "true"), or both numeric and numerically equal (`5` and " 5.0 "). */
export function similar(a: Json, b: Scalar): boolean {
  if (a === b) return true;
  if (!isScalar(a)) return false;
  if (textForm(a) === textForm(b)) return true;
  const number = asNumber(a);
  return number !== undefined && number === asNumber(b);
}

/** The number that a JSON number or a numeric text stands for, blanks around it trimmed; undefined for all else. */
export function asNumber(value: Json): number | undefined {
  const number = typeof value === 'string' && JSON_NUMBER.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A scalar as text, as JSON would write it but without quotes. */
export function textForm(value: Scalar): string {
  return String(value);
}
