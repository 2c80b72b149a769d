import type { Document } from '../parse.ts';
import { printInline } from '../print.ts';
import { insertItem, insertMember } from './edits.ts';
import type { Model, ToolView } from './model.ts';
import type { ConditionView } from './model-rules.ts';
import type { FixDraft } from './report.ts';

/** Conditions of a tool's lists, found once a tool: policies with thousands of rules ask for them again and again. */
const known = new WeakMap<Model, Map<ToolView, ToolConditions>>();

interface ToolConditions {
  required: ConditionView[];
  /** Paths whose absence a deny rule of its own denies. */
  deniedWhenAbsent: Set<string>;
}

function conditionsOf(model: Model, tool: ToolView): ToolConditions {
  const tools = known.get(model) ?? collect(model);
  known.set(model, tools);
  return tools.get(tool) ?? { required: [], deniedWhenAbsent: new Set() };
}

function collect(model: Model): Map<ToolView, ToolConditions> {
  const tools = new Map<ToolView, ToolConditions>();
  for (const { kind, tool, rules } of model.lists) {
    if (!tool || kind === 'approve_if') continue;
    const found = tools.get(tool) ?? { required: [], deniedWhenAbsent: new Set() };
    tools.set(tool, found);
    for (const { conditions = [], bare } of rules) {
      if (kind === 'require' && !bare) found.required.push(...conditions.filter(({ checked }) => checked));
      const [only] = conditions;
      if (
        kind === 'deny_if' &&
        conditions.length === 1 &&
        only?.checked?.op === 'exists' &&
        only.checked.value === false
      ) {
        found.deniedWhenAbsent.add(only.checked.path);
      }
    }
  }
  return tools;
}

/** The sound conditions in the "require" rules of a tool. */
export function requiredConditions(model: Model, tool: ToolView): readonly ConditionView[] {
  return conditionsOf(model, tool).required;
}

/** Whether a call without the argument is denied for that reason: by a requirement on it or on a part of it. */
export function requiresPresence(model: Model, tool: ToolView, path: string): boolean {
  const { required, deniedWhenAbsent } = conditionsOf(model, tool);
  if (deniedWhenAbsent.has(path)) return true;
  return required.some(({ checked }) => {
    if (!checked || (checked.op === 'exists' && checked.value === false)) return false;
    return checked.path === path || checked.path.startsWith(`${path}.`) || checked.path.startsWith(`${path}[`);
  });
}

/** Adds a requirement that the argument is there. It can only deny more. */
export function requirePresence({ document }: { document: Document }, tool: ToolView, path: string): FixDraft[] {
  const { entry } = tool;
  const requirement = entry?.byName.get('require')?.value;
  if (!entry || (requirement && requirement.type !== 'array')) return [];
  const rule = printInline({ conditions: [{ path, op: 'exists', value: true }] });
  const edit = requirement
    ? insertItem(document, requirement, rule)
    : insertMember(document, entry, 'require', `[${rule}]`, 'first');
  return [{ title: `Require that "${path}" is there`, kind: 'safe', edits: [edit] }];
}
