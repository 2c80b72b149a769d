import { convertEntry, isObject, type Note } from './convert-intercept.ts';
import { LEGACY_ENTRY_FIELDS } from './language.ts';
import { type LegacyEntry, modernEntry, readRateLimit } from './legacy.ts';
import { pointer } from './pointer.ts';
import type { Json, Limit, Policy, ToolEntry } from './types.ts';

export type { Note } from './convert-intercept.ts';

export interface Conversion {
  policy: Policy;
  /** What changed and what could not be carried over. Empty when the source was in today's form already. */
  notes: Note[];
}

/**
 * A policy in the legacy form or in Intercept's form as a policy of today. The result still has to be analysed: what was
 * wrong in the source and has the form of today is carried over as it stands.
 *
 * @param source the document as a JSON value
 * @returns undefined when the source is not an object
 */
export function convertPolicy(source: Json): Conversion | undefined {
  if (!isObject(source)) return undefined;
  const notes: Note[] = [];
  const policy: Policy = { version: '1', default: convertDefault(source['default'], notes) };
  if (typeof source['description'] === 'string') policy.description = source['description'];
  if (Array.isArray(source['hide'])) policy.hide = source['hide'].filter((name) => typeof name === 'string');
  for (const field of ['list', 'all_tools', 'pins'] as const) {
    if (source[field] !== undefined) Object.assign(policy, { [field]: source[field] });
  }
  reportUnknown(source, notes);
  convertTools(source['tools'], policy, notes);
  return { policy, notes };
}

/** Policy language, section 13, row 5: Intercept takes a missing default as "allow". */
function convertDefault(value: Json | undefined, notes: Note[]): 'allow' | 'deny' {
  if (value === 'allow' || value === 'deny') return value;
  const was =
    value === undefined
      ? 'The default was missing, which Intercept takes as "allow"'
      : 'The default was neither "allow" nor "deny"';
  const meant = value === undefined ? 'allow' : 'deny';
  notes.push({ kind: 'changed', pointer: '/default', message: `${was}; it is "${meant}" now.` });
  return meant;
}

const CARRIED: ReadonlySet<string> = new Set([
  'version',
  'default',
  'description',
  'hide',
  'list',
  'all_tools',
  'pins',
  'tools',
  '$schema',
]);

function reportUnknown(source: { [name: string]: Json }, notes: Note[]): void {
  for (const name of Object.keys(source)) {
    if (!CARRIED.has(name))
      notes.push({ kind: 'lost', pointer: pointer(name), message: `"${name}" is not known and was left out.` });
  }
}

function convertTools(tools: Json | undefined, policy: Policy, notes: Note[]): void {
  if (!isObject(tools)) return;
  const counters = new Set((policy.all_tools?.limits ?? []).map(({ counter }) => counter));
  const entries: [string, ToolEntry][] = [];
  for (const [name, source] of Object.entries(tools)) {
    const converted = convertTool(name === '*' ? 'all_tools' : name, source, (counter) => counters.has(counter));
    for (const note of converted.notes) notes.push({ ...note, pointer: pointer('tools', name) + note.pointer });
    for (const { counter } of converted.entry.limits ?? []) counters.add(counter);
    if (name === '*') moveToAllTools(converted.entry, policy, notes);
    else entries.push([name, converted.entry]);
  }
  policy.tools = Object.fromEntries(entries);
}

function convertTool(
  name: string,
  source: Json,
  isTaken: (counter: string) => boolean,
): { entry: ToolEntry; notes: Note[] } {
  if (!isObject(source)) return convertEntry(name, {}, isTaken);
  const legacy = Object.fromEntries(
    LEGACY_ENTRY_FIELDS.flatMap((field) => (source[field] === undefined ? [] : [[field, source[field]]])),
  );
  const rest = Object.fromEntries(Object.entries(source).filter(([field]) => !Object.hasOwn(legacy, field)));
  const { entry, notes } = convertEntry(name, rest, isTaken);
  const taken = (counter: string) =>
    isTaken(counter) || (entry.limits ?? []).some((limit) => limit.counter === counter);
  return {
    entry: modernEntry(name, { ...entry, ...(legacy as LegacyEntry) }, taken),
    notes: [...notes, ...legacyNotes(legacy)],
  };
}

function legacyNotes(legacy: { [name: string]: Json }): Note[] {
  return Object.entries(legacy).map(([field, value]): Note => {
    const isLost = field === 'rate_limit' && !readRateLimit(value);
    const message = isLost
      ? 'The rate has no counterpart and was left out.'
      : `"${field}" was rewritten in the current form.`;
    return { kind: isLost ? 'lost' : 'changed', pointer: pointer(field), message };
  });
}

/** Intercept's `tools["*"]` (policy language, section 13, row 7): its limits count every tool here, its rules have no place. */
function moveToAllTools({ limits, ...others }: ToolEntry, policy: Policy, notes: Note[]): void {
  const shared = (limits ?? []).filter(({ increment_from: from }) => from === undefined);
  const own: Limit[] = policy.all_tools?.limits ?? [];
  if (shared.length > 0) policy.all_tools = { ...policy.all_tools, limits: [...own, ...shared] };
  const at = pointer('tools', '*');
  if (shared.length > 0)
    notes.push({ kind: 'changed', pointer: at, message: 'The limits of "*" stand in "all_tools" now.' });
  const isLost = Object.keys(others).length > 0 || shared.length < (limits?.length ?? 0);
  if (isLost)
    notes.push({ kind: 'lost', pointer: at, message: 'Rules for "*" were left out; write them for each tool.' });
}
