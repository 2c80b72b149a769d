import { child, type ObjectNode, textOf } from '../../tree.ts';
import type { Scalar } from '../../types.ts';
import { removeItems } from '../edits.ts';
import type { ConditionView, RuleView } from '../model-rules.ts';
import { type Check, shown } from '../report.ts';

/** MP213 and MP214: the same thing said twice. */
export function checkRepeats(check: Check): void {
  for (const { rules } of check.model.lists) {
    for (const rule of rules) {
      checkConditions(check, rule);
      for (const condition of rule.conditions ?? []) checkValues(check, condition);
    }
  }
}

function checkConditions({ report }: Check, rule: RuleView): void {
  const seen = new Map<string, ConditionView>();
  for (const condition of rule.conditions ?? []) {
    if (!condition.checked) continue;
    const key = JSON.stringify(condition.checked);
    const first = seen.get(key);
    if (!first) seen.set(key, condition);
    else {
      report('MP213', condition.node, {
        pointer: condition.pointer,
        related: [{ message: 'It stands here before.', span: first.node }],
        fixes: [{ title: 'Remove the second one', kind: 'safe', edits: removeFrom(rule.node, condition) }],
      });
    }
  }
}

function removeFrom(rule: ObjectNode, condition: ConditionView) {
  const list = child(rule, 'conditions');
  return list?.type === 'array' ? removeItems(list, [condition.index]) : [];
}

function checkValues({ report }: Check, { checked, value, pointer, op }: ConditionView): void {
  if (!checked || value?.type !== 'array' || !textOf(op)) return;
  const seen = new Map<Scalar, number>();
  let isMixed = false;
  const [first] = Array.isArray(checked.value) ? checked.value : [];
  for (const [index, item] of value.items.entries()) {
    const scalar = Array.isArray(checked.value) ? checked.value[index] : undefined;
    if (scalar === undefined) continue;
    const at = `${pointer}/value/${index}`;
    const values = { v: shown(JSON.stringify(scalar)) };
    if (seen.has(scalar)) {
      const fixes = [{ title: 'Remove the repeat', kind: 'safe' as const, edits: removeItems(value, [index]) }];
      report('MP214', item, { pointer: at, values, fixes });
    } else if (typeof scalar !== typeof first && !isMixed) {
      isMixed = true;
      report('MP214', item, { pointer: at, values });
    }
    seen.set(scalar, index);
  }
}
