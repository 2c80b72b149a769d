import { ORDER_OPERATORS } from '../language.ts';
import type { Condition, Scalar } from '../types.ts';

/** JSON types as a schema names them, in words. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** Whether a requirement can hold for an argument of a type (policy language, section 4: requirements are strict). */
export function canMatch({ op, value }: Condition, type: string): boolean {
  if (op === 'exists') return true;
  if (type === 'array') return op === 'contains';
  if (type === 'object') return false;
  if (ORDER_OPERATORS.has(op)) return type === 'number' || type === 'integer';
  if (op === 'regex' || op === 'contains') return type === 'string';
  if (op === 'neq' || op === 'not_in') return true;
  return (Array.isArray(value) ? value : [value]).some((wanted) => jsonTypes(wanted).includes(type));
}

function jsonTypes(value: Scalar): string[] {
  return typeof value === 'number' ? ['number', 'integer'] : [typeof value];
}
