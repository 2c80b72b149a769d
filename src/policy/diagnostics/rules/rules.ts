import { CAPS, FIELDS, isMessage } from '../../language.ts';
import { pointer } from '../../pointer.ts';
import { suggest } from '../../suggest.ts';
import { type Member, type ObjectNode, textOf } from '../../tree.ts';
import { insertMember, removeMembers, replace } from '../edits.ts';
import type { RuleList, RuleView } from '../model-rules.ts';
import { type Check, type FixDraft, hint, shown } from '../report.ts';
import { hasType, itemHasType, LIST, reportNull, TEXT, wrapInList } from './types.ts';
import { renameFixes } from './unknown.ts';

/** MP107, MP114, MP115, MP118 and MP120: the rules of "require", "deny_if" and "approve_if". */
export function checkRules(check: Check): void {
  for (const list of check.model.lists) {
    if (list.node.type === 'array') checkItems(check, list);
    for (const rule of list.rules) checkRule(check, rule);
  }
}

function checkItems(check: Check, list: RuleList): void {
  if (list.node.type !== 'array') return;
  for (const [index, item] of list.node.items.entries()) {
    itemHasType(check, item, list.kind, list.pointer + pointer(index), { type: 'object', words: 'rules' });
  }
}

function checkRule(check: Check, rule: RuleView): void {
  if (rule.bare) reportBare(check, rule);
  else if (!rule.node.byName.has('conditions')) reportNoConditions(check, rule);
  for (const member of rule.node.members) checkMember(check, rule, member);
}

function reportNoConditions({ document, report }: Check, rule: RuleView): void {
  const brace = { start: rule.node.start, end: rule.node.start + 1 };
  const edits = [insertMember(document, rule.node, 'conditions', '[]', 'first')];
  const kind = rule.list.kind === 'require' ? 'unsafe' : 'safe';
  report('MP114', brace, { pointer: rule.pointer, fixes: [{ title: 'Insert "conditions": []', kind, edits }] });
}

const CONDITION_FIELDS: ReadonlySet<string> = new Set(FIELDS.condition);

function reportBare({ document, report }: Check, rule: RuleView): void {
  const source = ({ start, end }: Member) => document.text.slice(start, end);
  const inner = rule.node.members.filter(({ name }) => CONDITION_FIELDS.has(name)).map(source);
  const outer = rule.node.members.filter(({ name }) => !CONDITION_FIELDS.has(name)).map(source);
  const text = `{ ${[`"conditions": [{ ${inner.join(', ')} }]`, ...outer].join(', ')} }`;
  report('MP118', rule.node, {
    pointer: rule.pointer,
    fixes: [{ title: 'Wrap it in "conditions"', kind: 'safe', edits: [replace(rule.node, text)] }],
  });
}

/** The member that holds the text for people, and the same text's name in the other kind of list. */
function messageNames(rule: RuleView): { own: string; other: string } {
  return rule.list.kind === 'approve_if' ? { own: 'on_ask', other: 'on_deny' } : { own: 'on_deny', other: 'on_ask' };
}

function checkMember(check: Check, rule: RuleView, member: Member): void {
  const { own } = messageNames(rule);
  if (rule.bare && CONDITION_FIELDS.has(member.name)) return;
  if (member.name === own) checkMessage(check, rule.node, member, rule.pointer);
  else if (member.name === 'conditions') checkConditions(check, rule, member);
  else if (member.name === 'name') hasType(check, rule.node, member, rule.pointer, TEXT);
  else reportUnknown(check, rule, member);
}

function reportUnknown({ report }: Check, rule: RuleView, member: Member): void {
  const { own, other } = messageNames(rule);
  const meansMessage = member.name === other || member.name === 'reason' || member.name === 'message';
  const suggestions = meansMessage ? [own] : suggest(member.name, ['conditions', own, 'name']);
  const values = { f: shown(member.name), thing: 'rule', hint: hint(suggestions) };
  report('MP107', member.key, {
    pointer: rule.pointer + pointer(member.name),
    values,
    fixes: renameFixes(rule.node, member, suggestions),
  });
}

function checkConditions(check: Check, rule: RuleView, member: Member): void {
  const { value } = member;
  const fixes = value?.type === 'object' ? [wrapInList(value)] : [];
  if (!hasType(check, rule.node, member, rule.pointer, LIST, fixes) || value?.type !== 'array') return;
  const base = `${rule.pointer}/conditions`;
  for (const [index, item] of value.items.entries()) {
    itemHasType(check, item, 'conditions', base + pointer(index), { type: 'object', words: 'conditions' });
  }
  const beyond = value.items[CAPS.conditions];
  if (beyond)
    check.report('MP120', beyond, {
      pointer: base,
      values: { n: String(CAPS.conditions), things: 'conditions in one rule' },
    });
}

/** MP115, for rules and limits. */
export function checkMessage(check: Check, holder: ObjectNode, member: Member, base: string): void {
  const { value, name } = member;
  const text = textOf(value);
  if (!value || (text !== undefined && isMessage(text)) || reportNull(check, holder, member, base)) return;
  check.report('MP115', value, {
    pointer: base + pointer(name),
    values: { f: name },
    fixes: [messageFix(holder, member, text)],
  });
}

function messageFix(holder: ObjectNode, member: Member, text: string | undefined): FixDraft {
  const line = (text ?? '').replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
  const short = [...line].slice(0, CAPS.message).join('').trim();
  if (short === '' || !member.value)
    return { title: `Remove "${member.name}"`, kind: 'safe', edits: removeMembers(holder, [member]) };
  return {
    title: 'Shorten it to one line of 500 characters',
    kind: 'safe',
    edits: [replace(member.value, JSON.stringify(short))],
  };
}
