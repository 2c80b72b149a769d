import { child, textOf } from '../../tree.ts';
import { removeItems, removeMembers, replace } from '../edits.ts';
import { hidingTest } from '../hiding.ts';
import type { HideView, ToolView } from '../model.ts';
import type { RuleList } from '../model-rules.ts';
import { type Check, type FixDraft, shown } from '../report.ts';
import { isUnconditional } from './dead-rules.ts';

/** MP501 to MP503 and MP505: what can be called at all. */
export function checkReach(check: Check): void {
  const { model } = check;
  const hidden = hiddenTools(check);
  checkHidden(check, hidden);
  if (model.shape !== 'policy' || !model.root) return;
  if (!canCallAny(check, hidden)) reportNone(check);
  else if (model.default === 'allow') reportOpen(check);
}

function hidesAll({ model }: Check): boolean {
  return model.hide.some(({ name }) => name === '*');
}

/** Nothing is certain about a document whose lists have the wrong type, or that names "*" as a tool. */
function canCallAny(check: Check, hidden: ReadonlyMap<ToolView, HideView>): boolean {
  const { model } = check;
  if (hidesAll(check) || model.lists.some((list) => !list.tool && list.rules.some(isUnconditional))) return false;
  if (model.default !== 'deny') return true;
  const toolsMember = model.root?.byName.get('tools');
  if (toolsMember && !model.toolsNode) return true;
  const denied = new Set(model.lists.filter(alwaysDenies).map(({ tool }) => tool));
  return model.tools.some(
    (tool) => !denied.has(tool) && !hidden.has(tool) && textOf(child(tool.entry, 'action')) !== 'deny',
  );
}

function alwaysDenies({ kind, rules }: RuleList): boolean {
  return kind === 'deny_if' && rules.some(isUnconditional);
}

function reportNone({ model, report }: Check): void {
  const root = model.root;
  const place = root?.byName.get('tools')?.key ?? root?.byName.get('default')?.value ?? root?.byName.get('hide')?.key;
  if (root)
    report('MP505', place ?? { start: root.start, end: root.start + 1 }, {
      pointer: root.byName.has('tools') ? '/tools' : '',
    });
}

/** Members of an entry that can deny or ask. */
const RESTRICTING = ['require', 'deny_if', 'limits', 'approve_if', 'only_args', 'rate_limit', 'rules', 'validate'];

/** MP501 and MP502, both at the default that is to blame. */
function reportOpen(check: Check): void {
  const { model, report } = check;
  const value = child(model.root, 'default');
  if (!value) return;
  const deny: FixDraft = { title: 'Write "deny"', kind: 'safe', edits: [replace(value, '"deny"')] };
  const withReads = listReadTools(check, deny);
  if (!restrictsAnything(check))
    report('MP501', value, { pointer: '/default', fixes: withReads ? [withReads, deny] : [deny] });
  report('MP502', value, { pointer: '/default', fixes: [deny] });
}

function restrictsAnything({ model }: Check): boolean {
  if (model.hide.length > 0 || model.root?.byName.has('pins')) return true;
  if ((model.allTools?.members.length ?? 0) > 0) return true;
  return model.tools.some(({ entry }) => {
    if (!entry) return true;
    const action = textOf(child(entry, 'action'));
    return (action !== undefined && action !== 'allow') || RESTRICTING.some((name) => !isEmptyList(entry, name));
  });
}

function isEmptyList(entry: NonNullable<ToolView['entry']>, name: string): boolean {
  const value = child(entry, name);
  return !value || (value.type === 'array' && value.items.length === 0);
}

/** Default "deny" and the tools that only read, where the server is known. Narrower than allowing everything. */
function listReadTools({ model, options }: Check, deny: FixDraft): FixDraft | undefined {
  const named = new Set(model.tools.map(({ name }) => name));
  const reads = (options.server?.tools ?? []).filter(({ category, name }) => category === 'Read' && !named.has(name));
  const node = model.toolsNode;
  if (reads.length === 0 || !node) return undefined;
  const text = reads.map(({ name }) => `${JSON.stringify(name)}: {}`).join(', ');
  const at = node.start + 1;
  const edit = { start: at, end: at, newText: node.members.length > 0 ? `${text}, ` : text };
  return { title: 'Write "deny" and list the tools that only read', kind: 'safe', edits: [...deny.edits, edit] };
}

/** The entry of "hide" that hides each listed tool. */
function hiddenTools({ model }: Check): Map<ToolView, HideView> {
  const hiding = hidingTest(model);
  const listed = model.tools.filter(({ member, name }) => member && name !== '*');
  return new Map(
    listed.flatMap((tool) => {
      const entry = hiding(tool.name);
      return entry ? [[tool, entry] as const] : [];
    }),
  );
}

/** MP503. */
function checkHidden(check: Check, hidden: ReadonlyMap<ToolView, HideView>): void {
  const { model, report } = check;
  for (const [tool, entry] of hidden) {
    const related = [{ message: 'It is hidden here.', span: entry.node }];
    report('MP503', tool.key, {
      pointer: tool.pointer,
      values: { t: shown(tool.name) },
      related,
      fixes: hiddenFixes(tool, entry),
    });
  }

  function hiddenFixes(tool: ToolView, entry: HideView): FixDraft[] {
    if (!model.toolsNode || !tool.member || !model.hideList) return [];
    // Without its exact name in "hide", look-alikes of a tool that a pattern hides would no longer be refused.
    const stays = entry.name === tool.name || entry.name === '*' || model.default === 'deny';
    const unlist: FixDraft = {
      title: 'Remove it from "tools"',
      kind: stays ? 'safe' : 'unsafe',
      edits: removeMembers(model.toolsNode, [tool.member]),
    };
    const show: FixDraft = {
      title: 'Remove it from "hide"',
      kind: 'unsafe',
      edits: removeItems(model.hideList, [entry.index]),
    };
    return entry.name === tool.name ? [unlist, show] : [unlist];
  }
}
