import { parsePath } from '../../paths.ts';
import { child, textOf } from '../../tree.ts';
import { isAmount } from '../argument-words.ts';
import { removeItems } from '../edits.ts';
import type { ConditionView, RuleView } from '../model-rules.ts';
import { requirePresence, requiresPresence } from '../presence.ts';
import { type Check, shown } from '../report.ts';

/** MP507, MP509, MP513, MP517 and MP518: rules that do less, or more, than they seem to. */
export function checkWeakness(check: Check): void {
  for (const { kind, rules } of check.model.lists) {
    for (const rule of rules) {
      if (kind === 'require') checkEmpty(check, rule);
      else if (!rule.bare) checkAbsence(check, rule);
      for (const condition of rule.conditions ?? []) checkUnit(check, condition);
    }
  }
  checkLimits(check);
}

/** MP507. */
function checkEmpty({ report }: Check, rule: RuleView): void {
  const conditions = child(rule.node, 'conditions');
  if (conditions?.type !== 'array' || conditions.items.length > 0) return;
  const list = rule.list.node;
  const edits = list.type === 'array' ? removeItems(list, [rule.index]) : [];
  report('MP507', rule.node, { pointer: rule.pointer, fixes: [{ title: 'Remove the rule', kind: 'safe', edits }] });
}

const BLIND_TO_ABSENCE: ReadonlySet<string> = new Set(['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'regex', 'contains']);

/** MP509 and MP517: what an absent argument does on the deny side (policy language, section 4), whatever the value. */
function checkAbsence(check: Check, rule: RuleView): void {
  const seen = new Set<string>();
  for (const view of rule.conditions ?? []) {
    const { path, op } = view;
    if (!path || !op || !parsePath(path.value).ok || isSettled(check, rule, path.value)) continue;
    if (op.value === 'neq' || op.value === 'not_in') {
      const values = { op: op.value, p: shown(path.value) };
      check.report('MP517', op, { pointer: `${view.pointer}/op`, values });
    } else if (BLIND_TO_ABSENCE.has(op.value) && rule.list.tool && !seen.has(path.value)) {
      seen.add(path.value);
      reportBlind(check, rule, view, path.value);
    }
  }
}

/** The rule itself or a requirement says what an absent argument means. */
function isSettled({ model }: Check, { list, conditions = [] }: RuleView, path: string): boolean {
  if (conditions.some((other) => other.path?.value === path && other.op?.value === 'exists')) return true;
  return list.tool !== undefined && requiresPresence(model, list.tool, path);
}

function reportBlind(check: Check, { list }: RuleView, view: ConditionView, path: string): void {
  if (!list.tool || !view.path) return;
  const known = check.options.server?.tools.find(({ name }) => name === list.tool?.name);
  const isRequired = known?.params.some(({ name, required }) => required && path === `args.${name}`);
  const note = isRequired ? ' It is required here, so such a call fails at the server.' : '';
  const fixes = requirePresence(check, list.tool, path);
  check.report('MP509', view.path, { pointer: `${view.pointer}/path`, values: { p: shown(path), note }, fixes });
}

/** MP513 for bounds. */
function checkUnit({ report }: Check, { checked, value, pointer }: ConditionView): void {
  if (!checked || !value || typeof checked.value !== 'number' || !isAmount(checked.path)) return;
  report('MP513', value, { pointer: `${pointer}/value`, values: { p: shown(checked.path) } });
}

/** MP513 and MP518 for limits. */
function checkLimits({ model, report }: Check): void {
  for (const { node, max, window, pointer } of model.limits) {
    const value = child(node, 'max');
    if (!value || max === undefined) continue;
    const from = textOf(child(node, 'increment_from'));
    if (from !== undefined && isAmount(from))
      report('MP513', value, { pointer: `${pointer}/max`, values: { p: shown(from) } });
    if (from === undefined && window)
      report('MP518', value, { pointer: `${pointer}/max`, values: { n: String(BigInt(max) * 2n) } });
  }
}
