import type { Side } from '../../conditions.ts';
import type { Condition } from '../../types.ts';
import type { ConditionView, RuleList, RuleView } from '../model-rules.ts';
import { requiredConditions } from '../presence.ts';
import { Reasoning } from '../reasoning.ts';
import type { Check } from '../report.ts';

/** A condition that nothing is wrong with. */
type Sound = ConditionView & { checked: Condition };

/** Conditions on one path, with what the engine takes of them. */
interface Group {
  views: Sound[];
  conditions: Condition[];
}

/** MP212: conditions of one rule, and in "require" of all rules, that no argument satisfies. MP516: see below. */
export function checkContradictions(check: Check): void {
  const reasoning = new Reasoning();
  for (const list of check.model.lists) {
    if (list.kind === 'require') reportPaths(check, reasoning, sound(list.rules), 'require');
    else for (const rule of list.rules) reportPaths(check, reasoning, sound([rule]), 'deny');
    if (list.kind === 'deny_if') checkOverlap(check, reasoning, list);
  }
}

function sound(rules: readonly RuleView[]): Sound[] {
  return rules
    .filter(({ bare }) => !bare)
    .flatMap(({ conditions }) => conditions ?? [])
    .filter(isSound);
}

function isSound(condition: ConditionView): condition is Sound {
  return condition.checked !== undefined;
}

function byPath(views: readonly Sound[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const view of views) {
    const group = groups.get(view.checked.path) ?? { views: [], conditions: [] };
    groups.set(view.checked.path, group);
    group.views.push(view);
    group.conditions.push(view.checked);
  }
  return groups;
}

function reportPaths({ report }: Check, reasoning: Reasoning, views: readonly Sound[], side: Side): void {
  for (const group of byPath(views).values()) {
    const clash = group.views.length > 1 ? findClash(reasoning, group, side) : undefined;
    if (!clash) continue;
    const related = [{ message: 'It cannot hold together with this.', span: clash.other.node }];
    const severity = side === 'require' ? 'error' : 'warning';
    report('MP212', clash.last.node, { pointer: clash.last.pointer, related, severity });
  }
}

/** The first condition that cannot join those before it, and one of those that is to blame. */
function findClash(
  reasoning: Reasoning,
  { views, conditions }: Group,
  side: Side,
): { last: Sound; other: Sound } | undefined {
  if (!reasoning.contradict(conditions, side)) return undefined;
  const first = conditions.findIndex((_, at) => reasoning.contradict(conditions.slice(0, at + 1), side));
  // Not found when the tries ran out on the way: with the last one they certainly clash.
  const index = first < 0 ? views.length - 1 : first;
  const last = views[index];
  const before = views.slice(0, index);
  const other = before.find(({ checked }) => last && reasoning.contradict([checked, last.checked], side)) ?? views[0];
  return last && other ? { last, other } : undefined;
}

/** MP516: a deny rule that holds for every call that the requirements let through. */
function checkOverlap({ model, report }: Check, reasoning: Reasoning, list: RuleList): void {
  if (!list.tool) return;
  const required = byPath(requiredConditions(model, list.tool).filter(isSound));
  if (required.size === 0) return;
  for (const rule of list.rules) {
    const culprit = rule.bare ? undefined : findCulprit(reasoning, required, rule.conditions ?? []);
    if (!culprit) continue;
    const related = [{ message: 'This rule denies all of it.', span: rule.node }];
    report('MP516', culprit.rule.node, { pointer: culprit.rule.pointer, values: { i: String(rule.index) }, related });
  }
}

/** Of requirements that can hold but never without all conditions of a deny rule, the first on the path of the first. */
function findCulprit(
  reasoning: Reasoning,
  required: ReadonlyMap<string, Group>,
  denied: readonly ConditionView[],
): Sound | undefined {
  const groups: Group[] = [];
  for (const { checked } of denied) {
    const group = checked && required.get(checked.path);
    if (!group || !reasoning.implies(group.conditions, checked)) return undefined;
    groups.push(group);
  }
  const isPossible = groups.every(({ conditions }) => !reasoning.contradict(conditions, 'require'));
  return isPossible ? groups[0]?.views[0] : undefined;
}
