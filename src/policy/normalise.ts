import { LEGACY_ENTRY_FIELDS } from './language.ts';
import { type LegacyEntry, modernEntry } from './legacy.ts';
import { type ObjectNode, toJson } from './tree.ts';
import type { Policy, ToolEntry } from './types.ts';

/**
 * A document without errors as the engine sees it: legacy members of tool entries are rewritten, all else is as written.
 * Call it only when no diagnostic is an error, for nothing is checked here.
 */
export function toPolicy(root: ObjectNode): Policy {
  const policy = toJson(root) as unknown as Policy & { tools?: Record<string, LegacyEntry> }; // the diagnostics have checked every type
  const entries = Object.entries(policy.tools ?? {});
  if (!entries.some(([, entry]) => isLegacy(entry))) return policy;
  const counters = countersOf(policy, entries);
  const modern = entries.map(
    ([name, entry]) => [name, isLegacy(entry) ? modernise(name, entry, counters) : entry] as const,
  );
  return { ...policy, tools: Object.fromEntries(modern) };
}

function isLegacy(entry: ToolEntry): entry is LegacyEntry {
  return LEGACY_ENTRY_FIELDS.some((field) => Object.hasOwn(entry, field));
}

function countersOf(policy: Policy, entries: readonly (readonly [string, ToolEntry])[]): Set<string> {
  const limits = [policy.all_tools?.limits ?? [], ...entries.map(([, entry]) => entry.limits ?? [])].flat();
  return new Set(limits.map(({ counter }) => counter));
}

function modernise(name: string, entry: LegacyEntry, counters: Set<string>): ToolEntry {
  const modern = modernEntry(name, entry, (counter) => counters.has(counter));
  for (const { counter } of modern.limits ?? []) counters.add(counter);
  return modern;
}
