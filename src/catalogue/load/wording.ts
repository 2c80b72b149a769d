import { suggest } from '../../policy/suggest.ts';
import type { RecordPath } from './locate.ts';

const LONGEST_SHOWN = 40;

/** JSON and zod names of types, as a sentence needs them. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  null: 'empty',
};

export function typeInWords(type: string): string {
  return TYPES[type] ?? type;
}

/** What a record holds at a place, in words: `the number 404`, `a list`, `"abc"`. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'number') return String(value);
  // Another number than the one that is written, or none that anybody would recognise.
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? 'a number' : `the number ${value}`;
}

/** A text in double quotes, shortened; what cannot be seen is written as an escape. */
export function quoted(text: string): string {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
  return JSON.stringify(shown).replaceAll(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** The field a path ends in: `"effects"`, or `entry 2 of "effects"` inside a list. */
export function fieldInWords(path: RecordPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last !== 'number') return quoted(String(last));
  const list = path.at(-2);
  return list === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of ${quoted(String(list))}`;
}

/** `a, b or c`. */
export const orList = (words: readonly string[]): string => listed(words, 'or');

/** `a, b and c`. */
export const andList = (words: readonly string[]): string => listed(words, 'and');

function listed(words: readonly string[], conjunction: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** A question with the nearest known words, or nothing when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const near = suggest(word, known).map(quoted);
  return near.length === 0 ? undefined : `did you mean ${orList(near)}?`;
}
