import { quoted } from '../../catalogue/load/wording.ts';
import { digestedPart, type ToolDefinition } from '../../policy/digest.ts';
import type { Json } from '../../policy/types.ts';
import { becameWords, shownValue } from './change-words.ts';
import { type Change, worseFirst } from './grades.ts';
import { isObject, isSame, type JsonObject, member, namesOf, schemaChanges, textChanges } from './schema-changes.ts';

const ONLY_WRITING = 'only the way it is written changed: the order of "required", or a part that is empty';

/** What changed between two definitions of a tool whose digests differ, worst first. Never empty. */
export function definitionChanges(locked: ToolDefinition, live: ToolDefinition): Change[] {
  const [before, after] = [digestedPart(locked), digestedPart(live)];
  const changes = [
    ...readChanges('title', before, after),
    ...readChanges('description', before, after),
    ...annotationChanges(before['annotations'], after['annotations']),
    ...inputChanges(before['inputSchema'], after['inputSchema']),
    ...schemaChanges('the output schema', before['outputSchema'], after['outputSchema']),
  ].toSorted((a, b) => worseFirst(a.grade, b.grade));
  return changes.length > 0 ? changes : [{ grade: 'text', text: ONLY_WRITING }];
}

/** Title and description; one that is no text is a change of type. */
function readChanges(name: string, before: JsonObject, after: JsonObject): Change[] {
  const values = [member(before, name), member(after, name)] as const;
  const isText = values.every((value) => value === undefined || typeof value === 'string');
  return textChanges(name, ...values).map((change) => (isText ? change : { ...change, grade: 'signature' }));
}

/** A title is only read; every other annotation is a claim that programs act on. */
function annotationChanges(before: Json | undefined, after: Json | undefined): Change[] {
  const [was, is] = [before ?? {}, after ?? {}];
  if (!isObject(was) || !isObject(is)) return signature('annotations', before, after);
  return namesOf(was, is).flatMap((name) => {
    const values = [member(was, name), member(is, name)] as const;
    if (name === 'title') return textChanges('title in the annotations', ...values);
    return signature(`annotation ${quoted(name)}`, ...values);
  });
}

function signature(what: string, before: Json | undefined, after: Json | undefined): Change[] {
  return isSame(before, after) ? [] : [{ grade: 'signature', text: becameWords(what, before, after) }];
}

function inputChanges(before: Json | undefined, after: Json | undefined): Change[] {
  const [was, is] = [inputOf(before), inputOf(after)];
  if (was === undefined || is === undefined) return signature('the input schema', before, after);
  const names = namesOf(was.properties, is.properties);
  return [
    ...names.flatMap((name) => argumentChanges(name, was, is)),
    ...requiredChanges(was, is, new Set(names)),
    ...schemaChanges('the input schema', was.rest, is.rest),
  ];
}

interface Input {
  properties: JsonObject;
  required: ReadonlySet<Json>;
  /** The schema without the two. */
  rest: JsonObject;
}

/** The parts of an input schema; undefined for what has another form, which is only compared as a whole. */
function inputOf(schema: Json | undefined): Input | undefined {
  if (!isObject(schema)) return undefined;
  const { properties = {}, required = [], ...rest } = schema;
  return isObject(properties) && Array.isArray(required)
    ? { properties, required: new Set(required), rest }
    : undefined;
}

function argumentChanges(name: string, before: Input, after: Input): Change[] {
  const [was, is] = [member(before.properties, name), member(after.properties, name)];
  const what = `argument ${quoted(name)}`;
  if (was === undefined) return [newArgument(what, is ?? null, after.required.has(name))];
  if (is === undefined) return [{ grade: 'signature', text: `${what} is gone` }];
  return schemaChanges(what, was, is);
}

function newArgument(what: string, schema: Json, isRequired: boolean): Change {
  const kind = isRequired ? 'required' : 'optional';
  const grade = isRequired ? 'signature' : 'optional-argument';
  return { grade, text: `new ${kind} ${what}: ${shownValue(schema)}` };
}

/** Arguments that both have, or that only `required` names, and that became required or optional. */
function requiredChanges(before: Input, after: Input, names: ReadonlySet<string>): Change[] {
  const all = new Set([...before.required, ...after.required]);
  const changed = [...all].filter((name) => before.required.has(name) !== after.required.has(name));
  return changed.flatMap((name): Change[] => {
    const isNamed = typeof name === 'string' && names.has(name);
    const inBoth = isNamed && Object.hasOwn(before.properties, name) && Object.hasOwn(after.properties, name);
    if (isNamed && !inBoth) return [];
    const what = typeof name === 'string' ? `argument ${quoted(name)}` : `${shownValue(name)} in "required"`;
    return [
      { grade: 'signature', text: `${what} ${after.required.has(name) ? 'is now required' : 'is no longer required'}` },
    ];
  });
}
