import { CAPS, FIELDS, LEGACY_ENTRY_FIELDS } from '../../language.ts';
import { pointer } from '../../pointer.ts';
import { suggest } from '../../suggest.ts';
import { type Member, type ObjectNode, textOf, typeWord } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { ToolView } from '../model.ts';
import { LIST_KINDS } from '../model-rules.ts';
import { type Check, type FixDraft, hint, shown } from '../report.ts';
import { hasType, itemHasType, LIST, reportNull, TEXT, wrapInList } from './types.ts';
import { renameFixes } from './unknown.ts';

/** MP106, MP108, MP117, MP119 and MP120: tool entries and "all_tools", and the lists in them. */
export function checkEntries(check: Check): void {
  for (const tool of check.model.tools) {
    if (tool.entry) checkMembers(check, tool.entry, tool);
    else if (tool.member && check.model.toolsNode) reportNoEntry(check, check.model.toolsNode, tool, tool.member);
  }
  if (check.model.allTools) checkMembers(check, check.model.allTools, undefined);
}

/** Words and shapes that people write for "always allow" and "always deny". */
function reportNoEntry(check: Check, holder: ObjectNode, tool: ToolView, member: Member): void {
  const { value } = member;
  const base = tool.pointer.slice(0, -pointer(tool.name).length);
  if (!value || reportNull(check, holder, member, base)) return;
  const word = value.type === 'boolean' ? String(value.value) : textOf(value);
  const denies = word === 'deny' || word === 'block' || word === 'false';
  const allows = word === 'allow' || word === 'true' || (value.type === 'array' && value.items.length === 0);
  const fixes: FixDraft[] = [];
  if (denies)
    fixes.push({
      title: 'Deny every call',
      kind: 'safe',
      edits: [replace(value, '{ "deny_if": [{ "conditions": [] }] }')],
    });
  if (allows) fixes.push({ title: 'Allow it with {}', kind: 'unsafe', edits: [replace(value, '{}')] });
  const values = { f: shown(tool.name), wanted: 'an object', type: typeWord(value) };
  check.report('MP108', value, { pointer: tool.pointer, values, fixes });
}

const ENTRY_FIELDS: ReadonlySet<string> = new Set<string>([
  ...FIELDS.entry,
  ...LEGACY_ENTRY_FIELDS,
  'rules',
  'validate',
]);
const RULE_LISTS: ReadonlySet<string> = new Set(LIST_KINDS);

function checkMembers(check: Check, holder: ObjectNode, tool: ToolView | undefined): void {
  const base = tool?.pointer ?? '/all_tools';
  for (const member of holder.members) {
    const known = tool ? ENTRY_FIELDS.has(member.name) : member.name === 'limits' || member.name === 'deny_if';
    if (!known) reportUnknown(check, holder, member, tool);
    else if (RULE_LISTS.has(member.name)) checkRuleList(check, holder, member, base);
    else if (member.name === 'limits') checkLimitList(check, holder, member, base);
    else if (member.name === 'only_args') checkOnlyArgs(check, holder, member, base);
  }
}

function reportUnknown(check: Check, holder: ObjectNode, member: Member, tool: ToolView | undefined): void {
  const suggestions = suggest(
    member.name,
    tool ? [...FIELDS.entry, 'action', 'reason', 'rate_limit'] : FIELDS.allTools,
  );
  const fixes = renameFixes(holder, member, suggestions);
  const f = shown(member.name);
  if (!tool) check.report('MP117', member.key, { pointer: pointer('all_tools', member.name), values: { f }, fixes });
  else
    check.report('MP106', member.key, {
      pointer: tool.pointer + pointer(member.name),
      values: { f, t: shown(tool.name), hint: hint(suggestions) },
      fixes,
    });
}

function checkRuleList(check: Check, holder: ObjectNode, member: Member, base: string): void {
  const { value } = member;
  if (value?.type === 'object') {
    check.report('MP119', value, {
      pointer: base + pointer(member.name),
      values: { f: member.name },
      fixes: [wrapInList(value)],
    });
  } else if (hasType(check, holder, member, base, LIST) && value?.type === 'array') {
    const beyond = value.items[CAPS.rules];
    if (beyond)
      check.report('MP120', beyond, {
        pointer: base + pointer(member.name),
        values: { n: String(CAPS.rules), things: 'rules in one list' },
      });
  }
}

function checkLimitList(check: Check, holder: ObjectNode, member: Member, base: string): void {
  const { value } = member;
  const fixes = value?.type === 'object' ? [wrapInList(value)] : [];
  if (!hasType(check, holder, member, base, LIST, fixes) || value?.type !== 'array') return;
  for (const [index, item] of value.items.entries()) {
    itemHasType(check, item, 'limits', `${base}/limits/${index}`, { type: 'object', words: 'limits' });
  }
}

function checkOnlyArgs(check: Check, holder: ObjectNode, member: Member, base: string): void {
  const { value } = member;
  const fixes = value?.type === 'string' ? [wrapInList(value)] : [];
  if (!hasType(check, holder, member, base, LIST, fixes) || value?.type !== 'array') return;
  for (const [index, item] of value.items.entries()) {
    itemHasType(check, item, 'only_args', `${base}/only_args/${index}`, { ...TEXT, words: 'argument names' });
  }
}
