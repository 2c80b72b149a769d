import { quoted } from '../../catalogue/load/wording.ts';
import { canonicalJson } from '../../policy/digest.ts';
import type { Json } from '../../policy/types.ts';
import { becameWords } from './change-words.ts';
import type { Change } from './grades.ts';

export type JsonObject = { [name: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const member = (object: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

export const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

/** Names of both, each once. */
export const namesOf = (a: JsonObject, b: JsonObject): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

/** Keywords whose value is read by people and models and checked by nothing. */
const TEXTS = new Set(['title', 'description', '$comment']);

/** Keywords whose members are named by the author: a property called "description" is no description. */
const NAMED = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']);

/** What differs between two JSON Schemas. Anything but a text counts as a change of type. */
export function schemaChanges(what: string, before: Json | undefined, after: Json | undefined): Change[] {
  if (isSame(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return both(what, before, after) ?? [became(what, before, after)];
  return namesOf(before, after).flatMap((keyword) => {
    const [was, is] = [member(before, keyword), member(after, keyword)];
    if (NAMED.has(keyword) && isObject(was) && isObject(is)) return namedChanges(what, was, is);
    const isText = TEXTS.has(keyword) && [was, is].every((value) => value === undefined || typeof value === 'string');
    if (isText) return textChanges(`${keyword} of ${what}`, was, is);
    return schemaChanges(`${quoted(keyword)} of ${what}`, was, is);
  });
}

/** Lists of equal length, such as the alternatives of `anyOf`, are compared one by one. */
function both(what: string, before: Json | undefined, after: Json | undefined): Change[] | undefined {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return undefined;
  if (![...before, ...after].every(isObject)) return undefined;
  return before.flatMap((item, index) => schemaChanges(`entry ${index + 1} of ${what}`, item, after[index]));
}

function namedChanges(what: string, before: JsonObject, after: JsonObject): Change[] {
  return namesOf(before, after).flatMap((name) =>
    schemaChanges(`${quoted(name)} in ${what}`, member(before, name), member(after, name)),
  );
}

const became = (what: string, before: Json | undefined, after: Json | undefined): Change => ({
  grade: 'signature',
  text: becameWords(what, before, after),
});

/** A change of what is only read. */
export function textChanges(what: string, before: Json | undefined, after: Json | undefined): Change[] {
  return isSame(before, after) ? [] : [{ grade: 'text', text: becameWords(what, before, after) }];
}
