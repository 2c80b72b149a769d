import { convertEntry } from '../../convert-intercept.ts';
import { printEntry, printInline } from '../../print.ts';
import { child, type Member, type Node, type ObjectNode, textOf, toJson } from '../../tree.ts';
import { insertItem, removeMembers, replace } from '../edits.ts';
import type { ToolView } from '../model.ts';
import type { Check, FixDraft } from '../report.ts';

/** MP406 and MP407: members of an Intercept entry that have no meaning here. */
export function checkIntercept(check: Check): void {
  for (const tool of check.model.tools) {
    const rules = tool.entry?.byName.get('rules');
    const validate = tool.entry?.byName.get('validate');
    if (tool.entry && rules) reportRules(check, tool, tool.entry, rules);
    if (tool.entry && validate) reportValidate(check, tool, tool.entry, validate);
  }
}

function reportRules({ report, model }: Check, tool: ToolView, entry: ObjectNode, member: Member): void {
  const { entry: converted } = convertEntry(tool.name, toJson(entry), (name) => model.counters.has(name));
  const fix: FixDraft = { title: 'Convert the entry', kind: 'unsafe', edits: [replace(entry, printEntry(converted))] };
  report('MP406', member.key, { pointer: `${tool.pointer}/rules`, fixes: [fix] });
}

function reportValidate(check: Check, tool: ToolView, entry: ObjectNode, member: Member): void {
  const names = requiredNames(check, tool, member.value);
  const edits = names.length > 0 ? replaceByRequire(check, entry, member, names) : [];
  const fix: FixDraft = { title: 'Require each argument with "exists"', kind: 'safe', edits };
  check.report('MP407', member.key, { pointer: `${tool.pointer}/validate`, fixes: [fix] });
}

/** The names in the text, or those that the server's schema requires. */
function requiredNames({ options }: Check, tool: ToolView, value: Node | undefined): string[] {
  const listed = child(value, 'required_args');
  const names = listed?.type === 'array' ? listed.items.flatMap((item) => textOf(item) ?? []) : [];
  const known = options.server?.tools.find(({ name }) => name === tool.name);
  const all =
    names.length > 0 ? names : (known?.params ?? []).filter(({ required }) => required).map(({ name }) => name);
  return all.filter((name) => /^[A-Za-z0-9_$-]+$/.test(name));
}

function replaceByRequire({ document }: Check, entry: ObjectNode, member: Member, names: readonly string[]) {
  const rules = names.map((name) => printInline({ conditions: [{ path: `args.${name}`, op: 'exists', value: true }] }));
  const requirement = entry.byName.get('require')?.value;
  if (!requirement) return [replace(member, `"require": [${rules.join(', ')}]`)];
  if (requirement.type !== 'array') return [];
  return [...removeMembers(entry, [member]), insertItem(document, requirement, rules.join(', '))];
}
