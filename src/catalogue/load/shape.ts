import type { z } from 'zod';
import { type ProblemCode, problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import type { Locate, RecordPath } from './locate.ts';
import { fieldsAt } from './schema-walk.ts';
import { andList, didYouMean, fieldInWords, orList, quoted, typeInWords, valueInWords } from './wording.ts';

/** Longer lists are not written out: the vocabulary files hold them with their meaning. */
const LONGEST_LIST = 12;

/** More fields than any record has: keys that are words of the vocabulary. */
const MOST_FIELDS = 30;

/** Conclusions that people are used to typing in elsewhere. */
const COMPUTED: ReadonlySet<string> = new Set(['category', 'severity', 'risk', 'score', 'confidence', 'policy']);

const OVERRIDE_INSTEAD = 'it is computed from the facts; a reviewer who knows better writes "override"';

/** Text after a comma inside braces reads as a field without a value. */
const COMMA =
  'if it belongs to the text before it, put the whole text in double quotes: a comma inside { } ends a value';

type Issue = z.core.$ZodIssue;

interface Finding {
  code: ProblemCode;
  message: string;
  suggestion?: string | undefined;
  /** Where to point, when it is not the value at the issue's path. */
  at?: { path: RecordPath; part: 'key' | 'value' };
}

/** The result of holding a value against a schema: the record, or every reason why it is none. */
type Shaped<T> = { record: T; problems: [] } | { record: undefined; problems: Problem[] };

/** Checks the shape of a record. Messages name the field, what was expected and what was found. */
export function shape<T>(schema: z.ZodType<T>, value: unknown, file: string, locate: Locate): Shaped<T> {
  const result = schema.safeParse(value);
  if (result.success) return { record: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) =>
    findings(schema, value, issue).map(({ code, message, suggestion, at }) =>
      problem(code, file, locate(at?.path ?? issue.path, at?.part), message, { suggestion }),
    ),
  );
  return { record: undefined, problems };
}

function findings(schema: z.ZodType, root: unknown, issue: Issue): Finding[] {
  const { path } = issue;
  const received = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(schema, root, path, key));
  if (received === undefined) return [missing(path)];
  if (received === null)
    return [
      { code: 'CAT106', message: `${fieldInWords(path)} is empty`, suggestion: 'give it a value, or remove the line' },
    ];
  return [wrongValue(schema, issue, path, received)];
}

function wrongValue(schema: z.ZodType, issue: Issue, path: RecordPath, received: unknown): Finding {
  const field = fieldInWords(path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(schema, path, issue.expected, received);
    case 'invalid_value':
      return notInList(field, issue.values.map(String), received);
    case 'invalid_union':
      return noMember(field, issue.errors.flat(), received);
    case 'too_small':
    case 'too_big':
      return outOfRange(field, issue, received);
    case 'invalid_format':
      return { code: 'CAT105', message: `${field} ${formOf(issue)}, not ${valueInWords(received)}` };
    default:
      return { code: 'CAT105', message: `${field} ${issue.message}` };
  }
}

/** The schema's own messages are ours; the library's stand-in for a date is not. */
function formOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  return issue.format === 'date' ? 'must be a day such as 2026-01-31' : issue.message;
}

function missing(path: RecordPath): Finding {
  return { code: 'CAT101', message: `${fieldInWords(path)} is missing`, at: { path, part: 'key' } };
}

function unknownField(schema: z.ZodType, root: unknown, path: RecordPath, key: string): Finding {
  const fields = fieldsAt(schema, path);
  const isBare = valueAt(root, [...path, key]) === null;
  const cause = COMPUTED.has(key) ? OVERRIDE_INSTEAD : (didYouMean(key, fields) ?? (isBare ? COMMA : undefined));
  return {
    code: 'CAT102',
    message: `Unknown field ${quoted(key)}`,
    suggestion: cause ?? fieldsInWords('the fields here are', fields),
    at: { path: [...path, key], part: 'key' },
  };
}

function wrongType(schema: z.ZodType, path: RecordPath, expected: string, received: unknown): Finding {
  const message = `${fieldInWords(path)} must be ${typeInWords(expected)}, not ${valueInWords(received)}`;
  const suggestion = fieldsWanted(schema, path, expected) ?? retyped(expected, received);
  return { code: 'CAT103', message, suggestion };
}

/** A group, or a list of groups, is best explained by what may stand in it. */
function fieldsWanted(schema: z.ZodType, path: RecordPath, expected: string): string | undefined {
  const [ofGroup, ofEntry] = [fieldsAt(schema, path), fieldsAt(schema, [...path, 0])];
  if (expected === 'array' && ofEntry.length > 0) return fieldsInWords('each entry has the fields', ofEntry);
  const isGroup = (expected === 'object' || expected === 'record') && ofGroup.length > 0;
  return isGroup ? fieldsInWords('its fields are', ofGroup) : undefined;
}

function fieldsInWords(are: string, fields: readonly string[]): string {
  return fields.length > MOST_FIELDS ? 'catalogue/vocabulary/ lists the words' : `${are} ${andList(fields)}`;
}

/** The commonest slips of type have one mend. */
function retyped(expected: string, received: unknown): string | undefined {
  const isPlain = typeof received === 'number' || typeof received === 'boolean';
  if (expected === 'string' && isPlain) return 'put it in double quotes';
  if (expected === 'array' && (isPlain || typeof received === 'string')) return `write [${received}]`;
  if (expected === 'boolean' && typeof received === 'string') return 'write true or false without quotes';
  return undefined;
}

function notInList(field: string, allowed: readonly string[], received: unknown): Finding {
  const word = typeof received === 'string' ? received : String(received);
  return {
    code: 'CAT104',
    message: `${field} is not a word of the closed list: ${valueInWords(received)}`,
    suggestion: didYouMean(word, allowed) ?? oneOf(allowed),
  };
}

function noMember(field: string, issues: readonly Issue[], received: unknown): Finding {
  const words = issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
  if (words.length > 0) return notInList(field, words, received);
  const types = issues.flatMap((issue) => (issue.code === 'invalid_type' ? [typeInWords(issue.expected)] : []));
  return { code: 'CAT103', message: `${field} must be ${orList(types)}, not ${valueInWords(received)}` };
}

function outOfRange(
  field: string,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  received: unknown,
): Finding {
  if (typeof received !== 'number') {
    const suggestion = Array.isArray(received) ? 'put an entry into it' : 'give it a value, or remove it';
    return { code: 'CAT106', message: `${field} is empty`, suggestion };
  }
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return { code: 'CAT107', message: `${field} must be ${bound}, not ${received}` };
}

function oneOf(words: readonly string[]): string {
  return words.length > LONGEST_LIST ? 'catalogue/vocabulary/ lists the words' : `use ${orList(words)}`;
}

function valueAt(root: unknown, path: RecordPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    return Reflect.get(value, step);
  }, root);
}
