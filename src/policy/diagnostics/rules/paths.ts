import { parsePath } from '../../paths.ts';
import { printInline } from '../../print.ts';
import { child } from '../../tree.ts';
import { type Edit, insertItem, insertMember, placeInString, removeItems, removeMembers, replace } from '../edits.ts';
import type { ConditionView } from '../model-rules.ts';
import { type Check, type FixDraft, shown } from '../report.ts';

/** MP202 to MP204: the path of a condition (policy language, section 3). */
export function checkConditionPath(check: Check, condition: ConditionView): void {
  const { path } = condition;
  if (!path) return;
  const parsed = parsePath(path.value);
  if (parsed.ok) return;
  const at = `${condition.pointer}/path`;
  if (/^state(?:[.[]|$)/.test(path.value)) {
    check.report('MP203', path, { pointer: at, fixes: toLimit(check, condition) });
  } else if (/^args(?![A-Za-z0-9_$-])/.test(path.value)) {
    const fixes = repairedPath(path.value).map(({ text, kind }) => rewrite(path, text, kind));
    const place = placeInString(check.document.text, path, parsed.offset);
    check.report('MP204', place, { pointer: at, values: { p: shown(path.value), why: parsed.why }, fixes });
  } else {
    const rest = withoutRoot(path.value);
    const fixes = parsePath(`args.${rest}`).ok ? [rewrite(path, `args.${rest}`, 'safe')] : [];
    check.report('MP202', path, { pointer: at, values: { p: shown(rest) }, fixes });
  }
}

function rewrite(span: { start: number; end: number }, text: string, kind: 'safe' | 'unsafe'): FixDraft {
  return { title: `Write "${text}"`, kind, edits: [replace(span, JSON.stringify(text))] };
}

/** What other languages call the arguments of a call, taken off the front; JSON Pointers become dotted paths. */
export function withoutRoot(path: string): string {
  const dotted = path.startsWith('/') ? path.slice(1).replaceAll('/', '.') : path;
  const roots = /^(?:\$\.?|\.|params\.)?(?:(?:arguments|args|arg|input|inputs|parameters)(?:\.|$))?/i;
  return dotted.trim().replace(roots, '') || dotted.trim();
}

/** Paths that differ in brackets, quotes or dots only. Another spelling of the same steps is safe, a guess is not. */
function repairedPath(path: string): { text: string; kind: 'safe' | 'unsafe' }[] {
  const quoted = path
    .trim()
    .replace(/\[\s*'([^'"\\]*)'\s*\]/g, '["$1"]')
    .replace(/\.\[/g, '[');
  const guessed = quoted
    .replace(/\[([A-Za-z_$][\w$-]*)\]/g, '.$1')
    .replace(/\[([^\]]*)$/, '[$1]')
    .replace(/\.{2,}/g, '.')
    .replace(/\.$/, '');
  if (parsePath(quoted).ok) return [{ text: quoted, kind: 'safe' }];
  return parsePath(guessed).ok ? [{ text: guessed, kind: 'unsafe' }] : [];
}

/** A comparison with a counter as a limit. Intercept keeps the window elsewhere, so the day stands in for it. */
function toLimit({ document }: Check, { rule, path, op, value }: ConditionView): FixDraft[] {
  const entry = rule.list.tool?.entry;
  const max = value?.type === 'number' ? maxFor(op?.value, value.value) : undefined;
  const lone = rule.conditions?.length === 1 && rule.list.node.type === 'array' && !rule.bare;
  if (!entry || !path || !lone || max === undefined || max < 1) return [];
  const counter =
    path.value
      .replace(/^state\.?/, '')
      .replace(/[^A-Za-z0-9._-]+/g, '_')
      .slice(0, 128) || 'calls';
  const limit = printInline({ counter, window: 'day', max, scope: 'grant' });
  return [{ title: 'Replace it with a limit a day (check the window)', kind: 'unsafe', edits: limitEdits() }];

  function limitEdits(): Edit[] {
    const { node, member, rules } = rule.list;
    const limits = child(entry, 'limits');
    if (!entry || node.type !== 'array') return [];
    const removal = rules.length === 1 ? removeMembers(entry, [member]) : removeItems(node, [rule.index]);
    if (limits?.type === 'array') return [...removal, insertItem(document, limits, limit)];
    if (rules.length > 1) return [...removal, insertMember(document, entry, 'limits', `[${limit}]`, 'first')];
    return [replace(member, `"limits": [${limit}]`)];
  }
}

/** The most calls that still pass: "lte 5" in a requirement, "gt 5" in a denial. */
function maxFor(op: string | undefined, bound: number): number | undefined {
  if (!Number.isSafeInteger(bound)) return undefined;
  if (op === 'lte' || op === 'gt') return bound;
  return op === 'lt' || op === 'gte' ? bound - 1 : undefined;
}
