import { conditionHolds, type Side } from './conditions.ts';
import { parsePath, valueAt } from './paths.ts';
import type { ApprovalRule, Condition, Json, Rule } from './types.ts';

/** Conditions in words for the simulator and `policy explain`. The texts hold argument values, so agents never get them. */

const LONGEST_VALUE = 60;

/** A condition with what it found, such as `args.amount 75 gt 50`. */
function conditionText(condition: Condition, args: Json): string {
  return `${condition.path} ${foundText(condition.path, args)} ${condition.op} ${valueText(condition.value)}`;
}

/** What stands at a path; with `[*]`, the list whose elements are looked at. */
function foundText(text: string, args: Json): string {
  const path = parsePath(text);
  if (!path.ok) return '(unreadable path)';
  const each = path.segments.findIndex((segment) => segment.kind === 'each');
  const value = valueAt(args, each < 0 ? path.segments : path.segments.slice(0, each));
  return value === undefined ? '(absent)' : valueText(value);
}

/** A value as JSON, cut after 60 characters. */
function valueText(value: Json): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}

/** Why a rule of a list holds or does not: all its conditions, or the first that fails. */
export function ruleText(rule: Rule | ApprovalRule, args: Json, side: Side): string {
  const failing = rule.conditions.find((condition) => !conditionHolds(condition, args, side));
  if (failing) return conditionText(failing, args);
  if (rule.conditions.length === 0) return 'no conditions, so always';
  return rule.conditions.map((condition) => conditionText(condition, args)).join(' and ');
}
