import { type LegacyEntry, modernEntry } from '../legacy.ts';
import { printEntry } from '../print.ts';
import { type ObjectNode, toJson } from '../tree.ts';
import type { ToolEntry } from '../types.ts';
import { replace } from './edits.ts';
import type { ToolView } from './model.ts';
import type { Check, FixDraft } from './report.ts';

/** The whole entry in today's form. The older members lean on each other, so they are rewritten together. */
export function rewriteEntry(
  { model }: Check,
  tool: ToolView,
  entry: ObjectNode,
  change: (modern: ToolEntry) => ToolEntry = (modern) => modern,
): FixDraft {
  const legacy = toJson(entry) as unknown as LegacyEntry; // only offered where the members have the types of the legacy form
  const modern = change(modernEntry(tool.name, legacy, (name) => model.counters.has(name)));
  return { title: 'Rewrite the entry in the current form', kind: 'safe', edits: [replace(entry, printEntry(modern))] };
}
