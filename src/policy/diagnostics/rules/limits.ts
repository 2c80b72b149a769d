import { CAPS, COUNTER_NAME, FIELDS, SCOPES, WINDOWS } from '../../language.ts';
import { counterName, windowOf, windowSeconds } from '../../legacy.ts';
import { pointer } from '../../pointer.ts';
import { suggest } from '../../suggest.ts';
import { type Member, textOf, toJson } from '../../tree.ts';
import { insertItem, insertMember, removeItems, replace } from '../edits.ts';
import { isWholeFromOne, type LimitView } from '../model-limits.ts';
import { type Check, type FixDraft, hint, shown } from '../report.ts';
import { checkIncrements } from './increments.ts';
import { checkMessage } from './rules.ts';
import { reportNull } from './types.ts';
import { renameFixes } from './unknown.ts';

/** MP301 to MP305 and MP107: the members of each limit (policy language, sections 2 and 6). */
export function checkLimits(check: Check): void {
  for (const limit of check.model.limits) {
    checkMissing(check, limit);
    for (const member of limit.node.members) checkMember(check, limit, member);
    checkIncrements(check, limit);
  }
}

function checkMissing(check: Check, limit: LimitView): void {
  const { node } = limit;
  for (const field of ['counter', 'window', 'max']) {
    if (node.byName.has(field)) continue;
    const brace = { start: node.start, end: node.start + 1 };
    check.report('MP301', brace, {
      pointer: limit.pointer,
      values: { f: field },
      fixes: [missingFix(check, limit, field)],
    });
  }
}

/** A name can be made up without harm; a window and a number are for a person to choose, so the strictest is offered. */
function missingFix({ document, model }: Check, { node, tool }: LimitView, field: string): FixDraft {
  const isTaken = (name: string) => model.counters.has(name);
  const name = counterName(`${tool?.name ?? 'all_tools'}_rate`, isTaken);
  const value = field === 'counter' ? JSON.stringify(name) : field === 'window' ? '"day"' : '1';
  const kind = field === 'counter' ? 'safe' : 'unsafe';
  return { title: `Insert "${field}": ${value}`, kind, edits: [insertMember(document, node, field, value, 'first')] };
}

type MemberCheck = (check: Check, limit: LimitView, member: Member) => void;

const MEMBERS: Readonly<Record<string, MemberCheck>> = {
  counter: checkCounter,
  window: checkWindow,
  max: checkMax,
  scope: checkScope,
  increment: (check, limit, member) => void reportNull(check, limit.node, member, limit.pointer),
  increment_from: (check, limit, member) => void reportNull(check, limit.node, member, limit.pointer),
  on_deny: (check, limit, member) => checkMessage(check, limit.node, member, limit.pointer),
};

function checkMember(check: Check, limit: LimitView, member: Member): void {
  if (Object.hasOwn(MEMBERS, member.name)) {
    MEMBERS[member.name]?.(check, limit, member);
    return;
  }
  const suggestions = suggest(member.name, FIELDS.limit);
  const values = { f: shown(member.name), thing: 'limit', hint: hint(suggestions) };
  const fixes = renameFixes(limit.node, member, suggestions);
  check.report('MP107', member.key, { pointer: limit.pointer + pointer(member.name), values, fixes });
}

function checkCounter(check: Check, limit: LimitView, member: Member): void {
  const { value } = member;
  const text = textOf(value);
  if (!value || limit.counter !== undefined || reportNull(check, limit.node, member, limit.pointer)) return;
  const slug = text === undefined ? '' : counterName(text, (name) => check.model.counters.has(name));
  const fix: FixDraft = { title: `Write "${slug}"`, kind: 'safe', edits: [replace(value, JSON.stringify(slug))] };
  check.report('MP305', value, { pointer: `${limit.pointer}/counter`, fixes: COUNTER_NAME.test(slug) ? [fix] : [] });
}

function checkWindow(check: Check, limit: LimitView, member: Member): void {
  const { value } = member;
  if (!value || limit.window || reportNull(check, limit.node, member, limit.pointer)) return;
  const known = windowOf(windowSeconds(toJson(value)));
  const guesses = known ? [known] : suggest(textOf(value) ?? '', WINDOWS);
  const fixes = guesses.map((word): FixDraft => {
    return { title: `Write "${word}"`, kind: known ? 'safe' : 'unsafe', edits: [replace(value, `"${word}"`)] };
  });
  check.report('MP302', value, { pointer: `${limit.pointer}/window`, fixes });
}

function checkMax(check: Check, limit: LimitView, member: Member): void {
  const { value } = member;
  if (!value || limit.max !== undefined || reportNull(check, limit.node, member, limit.pointer)) return;
  const number = value.type === 'number' ? value.value : Number(textOf(value)?.trim() || Number.NaN);
  const whole = Math.floor(number);
  const fixes: FixDraft[] = isWholeFromOne(whole)
    ? [{ title: `Write ${whole}`, kind: 'safe', edits: [replace(value, String(whole))] }]
    : [];
  if (number === 0) fixes.push(...denyInstead(check, limit));
  check.report('MP303', value, { pointer: `${limit.pointer}/max`, fixes });
}

/** A quota of none is a denial. */
function denyInstead({ document }: Check, { holder, list, index, tool }: LimitView): FixDraft[] {
  if (!list || !tool) return [];
  const denials = holder.byName.get('deny_if')?.value;
  if (denials && denials.type !== 'array') return [];
  const rule = '{ "conditions": [] }';
  const added = denials
    ? insertItem(document, denials, rule)
    : insertMember(document, holder, 'deny_if', `[${rule}]`, 'first');
  const edits = [added, ...removeItems(list, [index])];
  return [{ title: 'Deny every call with deny_if', kind: 'safe', edits }];
}

function checkScope(check: Check, limit: LimitView, member: Member): void {
  const { value } = member;
  if (!value || SCOPES.some((word) => word === limit.scope) || reportNull(check, limit.node, member, limit.pointer))
    return;
  const word = textOf(value)?.trim().toLowerCase() ?? '';
  const meansGrant = word === 'session' || word === 'grant';
  const fix: FixDraft = {
    title: 'Write "grant"',
    kind: meansGrant ? 'safe' : 'unsafe',
    edits: [replace(value, '"grant"')],
  };
  check.report('MP304', value, { pointer: `${limit.pointer}/scope`, fixes: [fix] });
}

/** MP120 for counters: distinct names over the whole policy. */
export function checkCounterCount({ model, report }: Check): void {
  const names = new Set<string>();
  for (const { counter, pointer: at, node } of model.limits) {
    if (counter === undefined || names.has(counter)) continue;
    names.add(counter);
    const place = node.byName.get('counter')?.value ?? node;
    if (names.size === CAPS.counters + 1)
      report('MP120', place, { pointer: `${at}/counter`, values: { n: String(CAPS.counters), things: 'counters' } });
  }
}
