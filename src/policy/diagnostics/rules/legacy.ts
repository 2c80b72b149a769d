import { ACTIONS, isMessage } from '../../language.ts';
import { readRateLimit, readShorthand, windowOf } from '../../legacy.ts';
import { suggest } from '../../suggest.ts';
import { child, type Member, type Node, type ObjectNode, textOf, toJson, typeWord } from '../../tree.ts';
import type { ToolEntry } from '../../types.ts';
import { removeMembers, replace } from '../edits.ts';
import { rewriteEntry } from '../legacy-values.ts';
import type { ToolView } from '../model.ts';
import { type Check, type FixDraft, shown } from '../report.ts';
import { checkRateMembers, reportOddWindow } from './rate-limit.ts';
import { checkMessage } from './rules.ts';
import { hasType, reportNull, TEXT } from './types.ts';

/** MP401 to MP410 but the conversion of Intercept rules: older members of a tool entry. */
export function checkLegacy(check: Check): void {
  for (const tool of check.model.tools) {
    if (!tool.entry) continue;
    const { byName } = tool.entry;
    const action = byName.get('action');
    const reason = byName.get('reason');
    const rate = byName.get('rate_limit');
    if (action) checkAction(check, tool, tool.entry, action);
    if (reason) checkReason(check, tool, tool.entry, reason);
    if (rate) checkRateLimit(check, tool, tool.entry, rate);
  }
}

/** Whether the entry can be rewritten as a whole: nothing in it is of the wrong type. */
function rewrites(check: Check, tool: ToolView, entry: ObjectNode, ...more: FixDraft[]): FixDraft[] {
  const action = textOf(child(entry, 'action'));
  const reason = child(entry, 'reason');
  const rate = child(entry, 'rate_limit');
  const lists = ['require', 'deny_if', 'approve_if', 'limits', 'only_args'].map((name) => entry.byName.get(name));
  const isSound =
    (!entry.byName.has('action') || ACTIONS.some((word) => word === action)) &&
    (!reason || isMessage(textOf(reason) ?? '')) &&
    (!rate || readRateLimit(toJson(rate)) !== undefined) &&
    entry.members.length === entry.byName.size &&
    lists.every((member) => !member || member.value?.type === 'array');
  return isSound ? [rewriteEntry(check, tool, entry), ...more] : [];
}

/** Words people write for the three actions. */
const ACTION_WORDS: Readonly<Record<string, string>> = {
  block: 'deny',
  reject: 'deny',
  permit: 'allow',
  approve: 'require_approval',
  ask: 'require_approval',
};

function checkAction(check: Check, tool: ToolView, entry: ObjectNode, member: Member): void {
  const pointer = `${tool.pointer}/action`;
  const { value } = member;
  if (!value || !hasType(check, entry, member, tool.pointer, TEXT)) return;
  const word = textOf(value);
  if (word === 'deny') check.report('MP401', member, { pointer, fixes: rewrites(check, tool, entry) });
  else if (word === 'allow') check.report('MP402', member, { pointer, fixes: [remove(entry, member, 'safe')] });
  else if (word === 'require_approval') {
    const blocked = { ...rewriteEntry(check, tool, entry, blockInstead), title: 'Block it with deny_if' };
    check.report('MP408', member, { pointer, fixes: rewrites(check, tool, entry, blocked) });
  } else reportAction(check, pointer, value, word ?? '');
}

/** What the core profile can say: the call is denied, with a text that says who could allow it. */
function blockInstead({ approve_if: questions, ...entry }: ToolEntry): ToolEntry {
  const kept = questions?.slice(0, -1) ?? [];
  const rule = { conditions: [], on_deny: 'Requires human approval.' };
  return { ...entry, ...(kept.length > 0 && { approve_if: kept }), deny_if: [...(entry.deny_if ?? []), rule] };
}

function reportAction({ report }: Check, pointer: string, value: Node, word: string): void {
  const meant = Object.hasOwn(ACTION_WORDS, word) ? ACTION_WORDS[word] : suggest(word, ACTIONS)[0];
  const fix: FixDraft = {
    title: `Write "${meant}"`,
    kind: meant === 'deny' ? 'safe' : 'unsafe',
    edits: [replace(value, `"${meant}"`)],
  };
  const values = { f: 'action', wanted: '"deny", "allow" or "require_approval"', type: `"${shown(word)}"` };
  report('MP108', value, { pointer, values, fixes: meant ? [fix] : [] });
}

function remove(entry: ObjectNode, member: Member, kind: FixDraft['kind']): FixDraft {
  return { title: `Remove "${member.name}"`, kind, edits: removeMembers(entry, [member]) };
}

function checkReason(check: Check, tool: ToolView, entry: ObjectNode, member: Member): void {
  const pointer = `${tool.pointer}/reason`;
  const action = textOf(child(entry, 'action'));
  const denies = action === 'deny' || action === 'require_approval';
  checkMessage(check, entry, member, tool.pointer);
  if (denies) check.report('MP403', member.key, { pointer, fixes: rewrites(check, tool, entry) });
  else if (!action || action === 'allow')
    check.report('MP410', member.key, { pointer, fixes: [remove(entry, member, 'safe')] });
}

function checkRateLimit(check: Check, tool: ToolView, entry: ObjectNode, member: Member): void {
  const { value } = member;
  const pointer = `${tool.pointer}/rate_limit`;
  if (!value || reportNull(check, entry, member, tool.pointer)) return;
  if (value.type === 'object') {
    if (checkRateMembers(check, pointer, value))
      check.report('MP404', member.key, { pointer, fixes: rewrites(check, tool, entry) });
  } else checkShorthand(check, tool, entry, member, value);
}

function checkShorthand(check: Check, tool: ToolView, entry: ObjectNode, member: Member, value: Node): void {
  const pointer = `${tool.pointer}/rate_limit`;
  const rate = readShorthand(textOf(value) ?? '');
  if (!rate) {
    const values = { f: 'rate_limit', wanted: 'an object with "max" and "window"', type: typeWord(value) };
    check.report('MP108', value, { pointer, values });
  } else if (!windowOf(rate.seconds)) reportOddWindow(check, value, pointer, rate, value);
  else if (!readRateLimit(toJson(value))) check.report('MP303', value, { pointer });
  else {
    const values = { n: String(rate.max), window: windowOf(rate.seconds) ?? '' };
    check.report('MP405', member.value ?? member.key, { pointer, values, fixes: rewrites(check, tool, entry) });
  }
}
