import { CAPS, LIST_OPERATORS, OPERATORS, ORDER_OPERATORS } from '../../language.ts';
import { suggest } from '../../suggest.ts';
import { type Node, textOf, typeWord } from '../../tree.ts';
import type { Operator } from '../../types.ts';
import { type Edit, removeItems, replace } from '../edits.ts';
import { type ConditionView, isOperator, isScalarNode } from '../model-rules.ts';
import { OPERATOR_SYNONYMS } from '../operator-synonyms.ts';
import { type Check, type FixDraft, hint, shown } from '../report.ts';
import { wrapInList } from './types.ts';

/** MP205 to MP208, MP211 and MP215: the operator and the value it takes (policy language, section 4). */
export function checkOperator(check: Check, condition: ConditionView): void {
  const { op, value, pointer } = condition;
  if (!op) return;
  if (!isOperator(op.value)) reportUnknown(check, condition, op.value);
  else if (!value) return;
  else if (LIST_OPERATORS.has(op.value)) checkList(check, condition, op.value, value);
  else if (ORDER_OPERATORS.has(op.value)) checkNumber(check, condition, op.value, value);
  else if (op.value === 'exists') checkExists(check, pointer, value);
  else if (value.type === 'null') reportNull(check, condition, value);
  else if (op.value === 'regex') checkPatternType(check, pointer, value);
  else if (!isScalarNode(value)) reportNoScalar(check, `${pointer}/value`, op.value, value);
}

function reportUnknown({ report }: Check, condition: ConditionView, written: string): void {
  const word = written.trim().toLowerCase();
  const known =
    OPERATORS.find((operator) => operator === word) ??
    (Object.hasOwn(OPERATOR_SYNONYMS, word) ? OPERATOR_SYNONYMS[word] : undefined);
  const affix = affixFix(condition, word);
  const suggestions = known ? [known] : affix ? ['regex'] : suggest(word, OPERATORS);
  const rename = (operator: string): FixDraft => ({
    title: `Write "${operator}"`,
    kind: known ? 'safe' : 'unsafe',
    edits: condition.op ? [replace(condition.op, `"${operator}"`)] : [],
  });
  const fixes = affix ? [affix] : suggestions.map(rename);
  report('MP205', condition.op ?? condition.node, {
    pointer: `${condition.pointer}/op`,
    values: { op: shown(written), hint: hint(suggestions) },
    fixes,
  });
}

/** "startsWith" and "endsWith" as an anchored pattern; the same meaning, so safe. */
function affixFix({ op, value }: ConditionView, word: string): FixDraft | undefined {
  const kind = /^(starts?|ends?)_?with$/.exec(word)?.[1]?.[0];
  const text = textOf(value);
  if (!kind || !op || !value || text === undefined) return undefined;
  const literal = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const pattern = JSON.stringify(kind === 's' ? `^${literal}` : `${literal}$`);
  return { title: 'Write it as a pattern', kind: 'safe', edits: [replace(op, '"regex"'), replace(value, pattern)] };
}

function checkNumber({ report }: Check, { pointer }: ConditionView, op: Operator, value: Node): void {
  if (value.type === 'number' && Number.isFinite(value.value)) return;
  const text = textOf(value)?.trim() ?? '';
  const isNumeric = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
  const fixes: FixDraft[] = isNumeric
    ? [{ title: 'Remove the quotes', kind: 'safe', edits: [replace(value, text)] }]
    : [];
  report('MP206', value, { pointer: `${pointer}/value`, values: { op, type: valueType(value) }, fixes });
}

function valueType(value: Node): string {
  return value.type === 'number' ? 'a number too large to hold' : typeWord(value);
}

function checkList(check: Check, condition: ConditionView, op: Operator, value: Node): void {
  const at = `${condition.pointer}/value`;
  if (value.type !== 'array' || value.items.length === 0) {
    const fixes = isScalarNode(value) ? [wrapInList(value)] : [];
    check.report('MP207', value, { pointer: at, values: { op }, fixes });
    return;
  }
  for (const [index, item] of value.items.entries()) {
    if (isScalarNode(item)) continue;
    if (item.type !== 'null') reportNoScalar(check, `${at}/${index}`, op, item);
    else
      check.report('MP211', item, {
        pointer: `${at}/${index}`,
        fixes: removeItem(removeItems(value, [index])),
      });
  }
  const beyond = value.items[CAPS.values];
  if (beyond) check.report('MP120', beyond, { pointer: at, values: { n: '1,000', things: 'values in one list' } });
}

function removeItem(edits: Edit[]): FixDraft[] {
  return [{ title: 'Remove null from the list', kind: 'unsafe', edits }];
}

function checkExists({ report }: Check, pointer: string, value: Node): void {
  if (value.type === 'boolean') return;
  const word = value.type === 'string' || value.type === 'number' ? String(value.value).trim().toLowerCase() : '';
  const meant = /^(?:true|yes|1)$/.test(word) ? 'true' : /^(?:false|no|0)$/.test(word) ? 'false' : undefined;
  const fixes: FixDraft[] = meant ? [{ title: `Write ${meant}`, kind: 'safe', edits: [replace(value, meant)] }] : [];
  report('MP208', value, { pointer: `${pointer}/value`, fixes });
}

function reportNull({ report }: Check, { op, pointer }: ConditionView, value: Node): void {
  const present = op?.value === 'eq' ? 'false' : op?.value === 'neq' ? 'true' : undefined;
  const edits = op && present ? [replace(op, '"exists"'), replace(value, present)] : [];
  report('MP211', value, {
    pointer: `${pointer}/value`,
    fixes: [{ title: `Write "exists": ${present}`, kind: 'safe', edits }],
  });
}

function checkPatternType({ report }: Check, pointer: string, value: Node): void {
  if (value.type === 'string') return;
  report('MP108', value, {
    pointer: `${pointer}/value`,
    values: { f: 'value', wanted: 'text, a pattern', type: typeWord(value) },
  });
}

function reportNoScalar({ report }: Check, at: string, op: Operator, value: Node): void {
  report('MP215', value, { pointer: at, values: { op, type: valueType(value) } });
}
