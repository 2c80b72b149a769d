import type { Condition } from '../../types.ts';
import type { ConditionView, RuleList, RuleView } from '../model-rules.ts';
import { requiredConditions } from '../presence.ts';
import { contradict, implies } from '../reasoning.ts';
import type { Check } from '../report.ts';

/** A condition that nothing is wrong with. */
type Sound = ConditionView & { checked: Condition };

/** MP212: conditions of one rule, and in "require" of all rules, that no argument satisfies. MP516: see below. */
export function checkContradictions(check: Check): void {
  for (const list of check.model.lists) {
    if (list.kind === 'require') reportPaths(check, sound(list.rules), 'require');
    else for (const rule of list.rules) reportPaths(check, sound([rule]), 'deny');
    if (list.kind === 'deny_if') checkOverlap(check, list);
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

function byPath(conditions: readonly Sound[]): Map<string, Sound[]> {
  const groups = new Map<string, Sound[]>();
  for (const condition of conditions) {
    const group = groups.get(condition.checked.path);
    if (group) group.push(condition);
    else groups.set(condition.checked.path, [condition]);
  }
  return groups;
}

function reportPaths({ report }: Check, conditions: readonly Sound[], side: 'require' | 'deny'): void {
  for (const group of byPath(conditions).values()) {
    const clash = group.length > 1 ? findClash(group, side) : undefined;
    if (!clash) continue;
    const related = [{ message: 'It cannot hold together with this.', span: clash.other.node }];
    const severity = side === 'require' ? 'error' : 'warning';
    report('MP212', clash.last.node, { pointer: clash.last.pointer, related, severity });
  }
}

/** The first condition that cannot join those before it, and one of those that is to blame. */
function findClash(group: readonly Sound[], side: 'require' | 'deny'): { last: Sound; other: Sound } | undefined {
  const conditions = group.map(({ checked }) => checked);
  if (!contradict(conditions, side)) return undefined;
  const index = conditions.findIndex((_, at) => contradict(conditions.slice(0, at + 1), side));
  const last = group[index];
  const other =
    group.slice(0, index).find(({ checked }) => last && contradict([checked, last.checked], side)) ?? group[0];
  return last && other ? { last, other } : undefined;
}

/** MP516: a deny rule that holds for every call that the requirements let through. */
function checkOverlap({ model, report }: Check, list: RuleList): void {
  if (!list.tool) return;
  const required = byPath(requiredConditions(model, list.tool).filter(isSound));
  if (required.size === 0) return;
  for (const rule of list.rules) {
    const conditions = rule.conditions ?? [];
    if (rule.bare || conditions.length === 0 || !conditions.every(isSound)) continue;
    const groups = conditions.map(({ checked }) => required.get(checked?.path ?? '') ?? []);
    const isCovered = conditions.every(
      ({ checked }, index) => checked && implies(checkedOf(groups[index] ?? []), checked),
    );
    const culprit = groups[0]?.[0];
    if (!isCovered || !culprit || groups.some((group) => contradict(checkedOf(group), 'require'))) continue;
    const related = [{ message: 'This rule denies all of it.', span: rule.node }];
    report('MP516', culprit.rule.node, { pointer: culprit.rule.pointer, values: { i: String(rule.index) }, related });
  }
}

function checkedOf(group: readonly Sound[]): Condition[] {
  return group.map(({ checked }) => checked);
}
