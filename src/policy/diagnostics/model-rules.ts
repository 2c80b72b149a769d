import { LIST_OPERATORS, OPERATORS, ORDER_OPERATORS } from '../language.ts';
import { parsePath } from '../paths.ts';
import { pointer } from '../pointer.ts';
import { child, type Member, type Node, type ObjectNode, type StringNode, textOf, toJson } from '../tree.ts';
import type { Condition, Operator, Scalar } from '../types.ts';
import type { ToolView } from './model.ts';

type ListKind = 'require' | 'deny_if' | 'approve_if';
export const LIST_KINDS: readonly ListKind[] = ['require', 'deny_if', 'approve_if'];

/** One list of rules. `tool` is missing for `all_tools.deny_if`. */
export interface RuleList {
  kind: ListKind;
  tool: ToolView | undefined;
  member: Member;
  node: Node;
  pointer: string;
  rules: RuleView[];
}

export interface RuleView {
  node: ObjectNode;
  pointer: string;
  index: number;
  list: RuleList;
  /** The conditions, a single one outside a list too; undefined when there are none to be read. */
  conditions: ConditionView[] | undefined;
  /** A condition where a rule should be (MP118). */
  bare: boolean;
}

export interface ConditionView {
  node: ObjectNode;
  pointer: string;
  index: number;
  rule: RuleView;
  path: StringNode | undefined;
  op: StringNode | undefined;
  value: Node | undefined;
  /** The condition as the engine takes it; only when nothing is wrong with it. */
  checked: Condition | undefined;
}

export function readLists(allTools: ObjectNode | undefined, tools: readonly ToolView[]): RuleList[] {
  const shared = readList('deny_if', undefined, allTools, '/all_tools');
  const own = tools.flatMap((tool) => LIST_KINDS.flatMap((kind) => readList(kind, tool, tool.entry, tool.pointer)));
  return [...shared, ...own];
}

function readList(
  kind: ListKind,
  tool: ToolView | undefined,
  holder: ObjectNode | undefined,
  base: string,
): RuleList[] {
  const member = holder?.byName.get(kind);
  if (!member?.value || (member.value.type !== 'array' && member.value.type !== 'object')) return [];
  const list: RuleList = { kind, tool, member, node: member.value, pointer: base + pointer(kind), rules: [] };
  const items = member.value.type === 'array' ? member.value.items : [member.value];
  list.rules = items.flatMap((node, index) => (node.type === 'object' ? [readRule(list, node, index)] : []));
  return [list];
}

function readRule(list: RuleList, node: ObjectNode, index: number): RuleView {
  const isItem = list.node.type === 'array';
  const bare = !node.byName.has('conditions') && ['path', 'op', 'value'].some((name) => node.byName.has(name));
  const rule: RuleView = {
    node,
    index,
    list,
    bare,
    pointer: isItem ? list.pointer + pointer(index) : list.pointer,
    conditions: undefined,
  };
  const conditions = child(node, 'conditions');
  if (bare) rule.conditions = [readCondition(rule, node, rule.pointer, 0)];
  else if (conditions?.type === 'array') {
    const base = `${rule.pointer}/conditions`;
    rule.conditions = conditions.items.flatMap((item, at) =>
      item.type === 'object' ? [readCondition(rule, item, base + pointer(at), at)] : [],
    );
  } else if (conditions?.type === 'object')
    rule.conditions = [readCondition(rule, conditions, `${rule.pointer}/conditions`, 0)];
  return rule;
}

function readCondition(rule: RuleView, node: ObjectNode, at: string, index: number): ConditionView {
  const path = child(node, 'path');
  const op = child(node, 'op');
  const view: ConditionView = {
    node,
    pointer: at,
    index,
    rule,
    path: path?.type === 'string' ? path : undefined,
    op: op?.type === 'string' ? op : undefined,
    value: child(node, 'value'),
    checked: undefined,
  };
  view.checked = checkedCondition(view);
  return view;
}

const KNOWN: ReadonlySet<string> = new Set(OPERATORS);

export function isOperator(text: string | undefined): text is Operator {
  return text !== undefined && KNOWN.has(text);
}

function checkedCondition({ path, op, value }: ConditionView): Condition | undefined {
  const operator = textOf(op);
  if (!path || !value || !isOperator(operator) || !parsePath(path.value).ok || !valueFits(operator, value))
    return undefined;
  return { path: path.value, op: operator, value: toJson(value) as Scalar | Scalar[] }; // valueFits has seen the type
}

/** Policy language, section 4: which values each operator takes. */
function valueFits(op: Operator, value: Node): boolean {
  if (LIST_OPERATORS.has(op))
    return value.type === 'array' && value.items.length > 0 && value.items.every(isScalarNode);
  if (ORDER_OPERATORS.has(op)) return value.type === 'number' && Number.isFinite(value.value);
  if (op === 'regex') return value.type === 'string';
  return op === 'exists' ? value.type === 'boolean' : isScalarNode(value);
}

export function isScalarNode(node: Node): boolean {
  return node.type === 'string' || node.type === 'boolean' || (node.type === 'number' && Number.isFinite(node.value));
}
