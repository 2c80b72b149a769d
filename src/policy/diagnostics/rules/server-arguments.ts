import { equal, similar } from '../../equality.ts';
import { parsePath, type Segment } from '../../paths.ts';
import { suggest } from '../../suggest.ts';
import { child, type Node, type Span, textOf } from '../../tree.ts';
import type { Condition, KnownParam, KnownTool, Scalar } from '../../types.ts';
import { replace } from '../edits.ts';
import type { ToolView } from '../model.ts';
import type { ConditionView } from '../model-rules.ts';
import { type Check, type FixDraft, hint, shown } from '../report.ts';
import { canMatch, TYPE_WORDS } from '../schema-types.ts';

/** MP602 to MP604 and MP608: arguments against the server's schema. A tool without known arguments is left alone. */
export function checkServerArguments(check: Check): void {
  const known = new Map(
    (check.options.server?.tools ?? []).filter(({ params }) => params.length > 0).map((tool) => [tool.name, tool]),
  );
  if (known.size === 0) return;
  for (const { tool: view, rules } of check.model.lists) {
    const tool = view && known.get(view.name);
    if (!tool) continue;
    for (const condition of rules.flatMap(({ conditions }) => conditions ?? [])) checkCondition(check, tool, condition);
  }
  for (const { tool: view, node, pointer } of check.model.limits) {
    const tool = view && known.get(view.name);
    const from = child(node, 'increment_from');
    if (tool && from) checkSource(check, tool, from, `${pointer}/increment_from`);
  }
  for (const view of check.model.tools) checkOnlyArgs(check, view, known.get(view.name));
}

function checkCondition(check: Check, tool: KnownTool, condition: ConditionView): void {
  const { checked, path, pointer } = condition;
  const parsed = checked && parsePath(checked.path);
  if (!checked || !path || !parsed?.ok) return;
  const param = findParam(check, tool, parsed.segments, path, `${pointer}/path`, checked.path);
  if (!param) return;
  if (parsed.segments.length > 1) {
    if (!isEachElement(parsed.segments))
      check.report('MP608', path, { pointer: `${pointer}/path`, values: { p: shown(checked.path) } });
  } else if (checkType(check, condition, checked, param)) checkEnum(check, condition, checked, param);
}

/** `args.list[*]` or `args.list[0]`: the list is known, its elements are free. */
function isEachElement(segments: readonly Segment[]): boolean {
  return segments.length === 2 && segments[1]?.kind !== 'member';
}

/** MP602, or the parameter that the first step names. */
function findParam(
  check: Check,
  tool: KnownTool,
  segments: readonly Segment[],
  span: Span,
  at: string,
  path: string,
): KnownParam | undefined {
  const [first] = segments;
  const name = first?.kind === 'member' ? first.name : '';
  const param = tool.params.find((known) => known.name === name);
  if (param) return param;
  const suggestions = suggest(
    name,
    tool.params.map((known) => known.name),
  );
  const fixes = suggestions
    .filter((other) => /^[\w$-]+$/.test(other))
    .map((other): FixDraft => {
      const text = `args.${other}${path.slice(`args.${name}`.length)}`;
      return { title: `Write "${text}"`, kind: 'unsafe', edits: [replace(span, JSON.stringify(text))] };
    });
  check.report('MP602', span, {
    pointer: at,
    values: { t: shown(tool.name), p: shown(path), hint: hint(suggestions.map(shown)) },
    fixes,
  });
  return undefined;
}

/** MP603; true when the types fit. On the deny side nearly everything matches something, so only requirements are judged. */
function checkType(check: Check, condition: ConditionView, checked: Condition, param: KnownParam): boolean {
  const type = TYPE_WORDS[param.type];
  if (!type || condition.rule.list.kind !== 'require' || canMatch(checked, param.type)) return true;
  const place = condition.op ?? condition.node;
  const values = { p: shown(checked.path), type, op: checked.op };
  const each: FixDraft[] =
    param.type === 'array' && condition.path
      ? [
          {
            title: 'Check every element',
            kind: 'unsafe',
            edits: [replace(condition.path, JSON.stringify(`${checked.path}[*]`))],
          },
        ]
      : [];
  check.report('MP603', place, { pointer: `${condition.pointer}/op`, values, fixes: each });
  return false;
}

const COMPARING: ReadonlySet<string> = new Set(['eq', 'neq', 'in', 'not_in']);

/** MP604. */
function checkEnum(
  check: Check,
  { value, pointer, rule }: ConditionView,
  checked: Condition,
  { enum: values }: KnownParam,
): void {
  if (!values || values.length === 0 || !value || !COMPARING.has(checked.op)) return;
  const same = rule.list.kind === 'require' ? equal : similar;
  const items = value.type === 'array' ? value.items : [value];
  for (const [index, item] of items.entries()) {
    const scalar = Array.isArray(checked.value) ? checked.value[index] : checked.value;
    if (scalar === undefined || values.some((known) => same(known, scalar))) continue;
    const at = value.type === 'array' ? `${pointer}/value/${index}` : `${pointer}/value`;
    check.report('MP604', item, {
      pointer: at,
      values: { v: shown(JSON.stringify(scalar)), p: shown(checked.path) },
      fixes: nearest(item, scalar, values),
    });
  }
}

function nearest(item: Node, scalar: Scalar, values: readonly Scalar[]): FixDraft[] {
  const texts = values.filter((value) => typeof value === 'string');
  return suggest(String(scalar), texts).map((text): FixDraft => {
    return { title: `Write "${shown(text)}"`, kind: 'unsafe', edits: [replace(item, JSON.stringify(text))] };
  });
}

function checkSource(check: Check, tool: KnownTool, from: Node, at: string): void {
  const path = textOf(from) ?? '';
  const parsed = parsePath(path);
  const param = parsed.ok ? findParam(check, tool, parsed.segments, from, at, path) : undefined;
  const type = param && TYPE_WORDS[param.type];
  if (!param || !type || !parsed.ok || parsed.segments.length > 1 || type === 'a number') return;
  check.report('MP603', from, { pointer: at, values: { p: shown(path), type, op: 'increment_from' } });
}

/** MP602 for "only_args". */
function checkOnlyArgs(check: Check, view: ToolView, tool: KnownTool | undefined): void {
  const list = child(view.entry, 'only_args');
  if (!tool || list?.type !== 'array') return;
  for (const [index, item] of list.items.entries()) {
    const name = textOf(item);
    if (name === undefined || tool.params.some((param) => param.name === name)) continue;
    const suggestions = suggest(
      name,
      tool.params.map((param) => param.name),
    );
    const values = { t: shown(tool.name), p: shown(name), hint: hint(suggestions.map(shown)) };
    check.report('MP602', item, { pointer: `${view.pointer}/only_args/${index}`, values });
  }
}
