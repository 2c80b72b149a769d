import { pointer } from '../../pointer.ts';
import { printEntry } from '../../print.ts';
import { suggest } from '../../suggest.ts';
import { child, type ObjectNode, textOf } from '../../tree.ts';
import type { KnownTool } from '../../types.ts';
import { insertItem, insertMember, removeMembers, replace } from '../edits.ts';
import { hidingTest } from '../hiding.ts';
import type { ToolView } from '../model.ts';
import { type Check, type FixDraft, hint, shown } from '../report.ts';

/** MP601, MP605 to MP607 and MP609: the tools of the policy against those of the server. */
export function checkServerTools(check: Check): void {
  const tools = check.options.server?.tools ?? [];
  if (tools.length === 0) return;
  const known = new Map(tools.map((tool) => [tool.name, tool]));
  checkNames(check, known);
  const hiding = hidingTest(check.model);
  const isHidden = (name: string) => hiding(name) !== undefined;
  for (const view of check.model.tools) {
    const tool = known.get(view.name);
    if (!tool || !view.member || isHidden(view.name)) continue;
    if (needsRule(tool) && view.entry?.members.length === 0) reportFree(check, view, view.entry, tool);
    if (tool.readOnlyHint && tool.category && tool.category !== 'Read') {
      check.report('MP609', view.key, {
        pointer: view.pointer,
        values: { t: shown(view.name), category: tool.category },
      });
    }
  }
  if (check.model.default === 'allow') reportByDefault(check, tools, isHidden);
  checkPins(check, known);
}

function isRisky({ severity }: KnownTool): boolean {
  return severity === 'high' || severity === 'critical';
}

/** A risky tool whose recommended rule is the empty one, as for what only reads, is not warned about. */
function needsRule(tool: KnownTool): boolean {
  const { recommended } = tool;
  const isFree = recommended !== undefined && recommended !== 'hide' && Object.keys(recommended).length === 0;
  return isRisky(tool) && !isFree;
}

function checkNames(check: Check, known: ReadonlyMap<string, KnownTool>): void {
  const { model } = check;
  const pins = child(model.root, 'pins');
  const pinned = pins?.type === 'object' ? pins.members : [];
  const places = [
    ...model.tools.filter(({ member }) => member).map(({ name, key, pointer: at }) => ({ name, span: key, at })),
    ...model.hide.map(({ name, node, index }) => ({ name, span: node, at: pointer('hide', index) })),
    ...pinned.map(({ name, key }) => ({ name, span: key, at: pointer('pins', name) })),
  ];
  for (const { name, span, at } of places) {
    if (known.has(name) || name.includes('*')) continue;
    const suggestions = suggest(name, known.keys());
    const fixes = suggestions.map((other): FixDraft => {
      return { title: `Rename to "${shown(other)}"`, kind: 'unsafe', edits: [replace(span, JSON.stringify(other))] };
    });
    check.report('MP601', span, { pointer: at, values: { t: shown(name), hint: hint(suggestions.map(shown)) }, fixes });
  }
}

/** MP605. */
function reportFree(check: Check, view: ToolView, entry: ObjectNode, tool: KnownTool): void {
  const values = { t: shown(view.name), severity: tool.severity ?? '' };
  check.report('MP605', view.key, { pointer: view.pointer, values, fixes: recommendedFixes(check, view, entry, tool) });
}

function recommendedFixes(
  { document, model }: Check,
  view: ToolView,
  entry: ObjectNode,
  { recommended }: KnownTool,
): FixDraft[] {
  if (recommended === undefined || !view.member || !model.root || !model.toolsNode) return [];
  if (recommended !== 'hide') {
    return [{ title: 'Insert the recommended rule', kind: 'safe', edits: [replace(entry, printEntry(recommended))] }];
  }
  const name = JSON.stringify(view.name);
  if (model.root.byName.has('hide') && !model.hideList) return [];
  const hide = model.hideList
    ? insertItem(document, model.hideList, name)
    : insertMember(document, model.root, 'hide', `[${name}]`, 'first');
  return [
    { title: 'Hide it, as recommended', kind: 'safe', edits: [hide, ...removeMembers(model.toolsNode, [view.member])] },
  ];
}

/** MP606: risky tools that nothing names. */
function reportByDefault(
  { document, model, report }: Check,
  tools: readonly KnownTool[],
  isHidden: (name: string) => boolean,
): void {
  const listed = new Set(model.tools.map(({ name }) => name));
  const open = tools.filter((tool) => isRisky(tool) && !listed.has(tool.name) && !isHidden(tool.name));
  const value = child(model.root, 'default');
  if (open.length === 0 || !value || !model.root) return;
  const names = open.map(({ name }) => JSON.stringify(name)).join(', ');
  const edits = model.hideList
    ? [insertItem(document, model.hideList, names)]
    : model.root.byName.has('hide')
      ? []
      : [insertMember(document, model.root, 'hide', `[${names}]`)];
  const more = open.length > 5 ? ' and others' : '';
  const list =
    open
      .slice(0, 5)
      .map(({ name }) => shown(name))
      .join(', ') + more;
  report('MP606', value, {
    pointer: '/default',
    values: { n: String(open.length), list },
    fixes: [{ title: 'Hide them', kind: 'safe', edits }],
  });
}

/** MP607. */
function checkPins({ model, report }: Check, known: ReadonlyMap<string, KnownTool>): void {
  const pins = child(model.root, 'pins');
  for (const { name, value } of pins?.type === 'object' ? pins.members : []) {
    const tool = known.get(name);
    const digest = tool?.digest;
    if (!tool || !value || digest === undefined || textOf(value) === undefined || textOf(value) === digest) continue;
    const change = tool.changed ? ` (changed ${tool.changed.date}: ${tool.changed.grade})` : '';
    const fix: FixDraft = {
      title: 'Take over the current digest',
      kind: 'unsafe',
      edits: [replace(value, JSON.stringify(digest))],
    };
    report('MP607', value, { pointer: pointer('pins', name), values: { t: shown(name), change }, fixes: [fix] });
  }
}
