import type { Condition } from '../../types.ts';
import { COMMAND_WORDS, FILE_WORDS, HOST_WORDS, hasWord, SQL_WORDS } from '../argument-words.ts';
import type { ConditionView } from '../model-rules.ts';
import { anchors } from '../pattern-shape.ts';
import { deniedConditions, requiredConditions } from '../presence.ts';
import { type Check, shown } from '../report.ts';
import { allConditions } from './conditions.ts';

const LISTING: ReadonlySet<string> = new Set(['eq', 'in', 'regex', 'contains']);

/** MP510 and MP515: texts that have more spellings than a list can hold. */
export function checkDenyLists(check: Check): void {
  for (const condition of allConditions(check)) {
    const { checked, rule } = condition;
    if (!checked || rule.bare || !LISTING.has(checked.op)) continue;
    if (hasWord(checked.path, FILE_WORDS)) checkFile(check, condition, checked);
    else if (rule.list.kind === 'deny_if') checkForbidden(check, condition, checked);
  }
}

function checkForbidden(check: Check, condition: ConditionView, checked: Condition): void {
  const things = forbiddenThings(checked);
  if (!things || !condition.value || hasAllowList(check, condition, checked.path)) return;
  check.report('MP510', condition.value, { pointer: `${condition.pointer}/value`, values: { things } });
}

const SQL = /\b(?:drop|truncate|delete|insert|update|alter|grant|union|create|exec|merge|replace|select)\b/i;
const COMMANDS = /\brm\s*(?:\\s[+*]?\s*)?-|\b(?:sudo|curl|wget|mkfs|chmod|chown|shutdown|reboot|netcat)\b/i;

/** What the condition lists, by the argument's name; a "query" counts as SQL only if SQL is in it. */
function forbiddenThings({ path, op, value }: Condition): string | undefined {
  // In a pattern "\b" stands before the word and would otherwise be read as its first letter.
  const text = (Array.isArray(value) ? value : [value]).join(' ').replace(/\\[bBsSdDwW]/g, ' ');
  if (hasWord(path, COMMAND_WORDS)) return 'commands';
  if (hasWord(path, SQL_WORDS) && (SQL.test(text) || /sql|statement/i.test(path))) return 'SQL';
  if (hasWord(path, HOST_WORDS)) return 'hosts';
  return op === 'regex' && COMMANDS.test(text) ? 'commands' : undefined;
}

/** A requirement that names what is allowed: values, or a pattern for the whole text. */
function hasAllowList({ model }: Check, { rule }: ConditionView, path: string): boolean {
  if (!rule.list.tool) return false;
  return requiredConditions(model, rule.list.tool).some(({ checked }) => {
    if (checked?.path !== path) return false;
    if (checked.op === 'eq' || checked.op === 'in') return true;
    return checked.op === 'regex' && anchors(String(checked.value)).start;
  });
}

/** MP515: a file path compared as text. Exact values in a requirement are exact, whatever the text means to a server. */
function checkFile(check: Check, condition: ConditionView, checked: Condition): void {
  const isRequired = condition.rule.list.kind === 'require';
  const isFine = isRequired
    ? isNarrow(checked) || deniesParents(check, condition)
    : mentionsParents(checked) || hasAllowList(check, condition, checked.path);
  if (isFine || !condition.path) return;
  check.report('MP515', condition.path, { pointer: `${condition.pointer}/path`, values: { p: shown(checked.path) } });
}

function isNarrow({ op, value }: Condition): boolean {
  if (op === 'eq' || op === 'in') return true;
  if (op !== 'regex') return false;
  const source = String(value);
  const { start, end } = anchors(source);
  return start && end && !letsParentsThrough(source);
}

/** Whether a pattern could match "..": by ".", a negated class, or a repeated class or step with a dot in it. */
function letsParentsThrough(source: string): boolean {
  const withoutEscapes = source.replace(/\\[^DSW]/g, '');
  if (/\\[DSW]|\[\^/.test(source)) return true;
  const classes = withoutEscapes.match(/\[[^\]]*\][*+{]?/g) ?? [];
  const dottedClass = classes.some((found) => /[.]/.test(found) && /[*+{]$/.test(found));
  const escapedInClass = /\[[^\]]*\\\.[^\]]*\][*+{]/.test(source);
  return dottedClass || escapedInClass || withoutEscapes.replace(/\[[^\]]*\]/g, '').includes('.');
}

function mentionsParents({ value }: Condition): boolean {
  const text = (Array.isArray(value) ? value : [value]).join(' ');
  return /\.\.|\\\.\\\.|\\\.\{2|\[\.\]\[\.\]|\[\.\]\{2/.test(text);
}

/** A deny rule against ".." stands beside the requirement. */
function deniesParents({ model }: Check, { rule, checked }: ConditionView): boolean {
  const denied = rule.list.tool ? deniedConditions(model, rule.list.tool) : [];
  return denied.some(
    (other) => other.checked?.path === checked?.path && other.checked && mentionsParents(other.checked),
  );
}
