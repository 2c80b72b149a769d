import { memoiseFor } from '../memo.ts';
import type { Document } from '../parse.ts';
import { printInline } from '../print.ts';
import { insertItem, insertMember } from './edits.ts';
import type { Model, ToolView } from './model.ts';
import type { ConditionView } from './model-rules.ts';
import type { FixDraft } from './report.ts';

interface ToolConditions {
  required: ConditionView[];
  denied: ConditionView[];
  /** Paths without which a call is denied: required ones and what they lie in, and those a deny rule of their own names. */
  needed: Set<string>;
}

function conditionsOf(model: Model, tool: ToolView): ToolConditions {
  return conditionsByTool(model).get(tool) ?? noConditions();
}

function noConditions(): ToolConditions {
  return { required: [], denied: [], needed: new Set() };
}

/** Conditions of a tool's lists, found once: policies with thousands of rules ask for them again and again. */
const conditionsByTool = memoiseFor(collect);

function collect(model: Model): Map<ToolView, ToolConditions> {
  const tools = new Map<ToolView, ToolConditions>();
  for (const { kind, tool, rules } of model.lists) {
    if (!tool || kind === 'approve_if') continue;
    const found = tools.get(tool) ?? noConditions();
    tools.set(tool, found);
    for (const { conditions = [], bare } of rules) {
      if (bare) continue;
      for (const condition of conditions) addCondition(found, kind, condition);
      const [only] = conditions;
      if (kind === 'deny_if' && conditions.length === 1 && isAbsence(only)) found.needed.add(only?.checked?.path ?? '');
    }
  }
  return tools;
}

function addCondition(found: ToolConditions, kind: 'require' | 'deny_if', condition: ConditionView): void {
  const { checked } = condition;
  if (!checked) return;
  (kind === 'require' ? found.required : found.denied).push(condition);
  if (kind === 'require' && !isAbsence(condition)) for (const path of withParents(checked.path)) found.needed.add(path);
}

function isAbsence(condition: ConditionView | undefined): boolean {
  return condition?.checked?.op === 'exists' && condition.checked.value === false;
}

/** A path and the paths it goes through: for `args.a.b[0]` also `args.a.b` and `args.a`. */
function withParents(path: string): string[] {
  return [...[...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index)), path];
}

/** The sound conditions in the "require" rules of a tool. */
export function requiredConditions(model: Model, tool: ToolView): readonly ConditionView[] {
  return conditionsOf(model, tool).required;
}

/** The sound conditions in the "deny_if" rules of a tool. */
export function deniedConditions(model: Model, tool: ToolView): readonly ConditionView[] {
  return conditionsOf(model, tool).denied;
}

/** Whether a call without the argument is denied for that reason: by a requirement on it or on a part of it. */
export function requiresPresence(model: Model, tool: ToolView, path: string): boolean {
  return conditionsOf(model, tool).needed.has(path);
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
