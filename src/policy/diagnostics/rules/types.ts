import { pointer } from '../../pointer.ts';
import { type Member, type Node, type ObjectNode, typeWord } from '../../tree.ts';
import { removeMembers } from '../edits.ts';
import type { Check, FixDraft } from '../report.ts';

/** What a member may hold, in the words of MP108. */
interface Wanted {
  type: Node['type'];
  words: string;
}

export const OBJECT: Wanted = { type: 'object', words: 'an object' };
export const LIST: Wanted = { type: 'array', words: 'a list' };
export const TEXT: Wanted = { type: 'string', words: 'text' };

/** Reports MP116 for null and MP108 for another type. A value that the text lacks was reported as MP001 already. */
export function hasType(
  check: Check,
  object: ObjectNode,
  member: Member,
  base: string,
  wanted: Wanted,
  fixes: FixDraft[] = [],
): boolean {
  const { value, name } = member;
  if (!value || reportNull(check, object, member, base)) return false;
  if (value.type === wanted.type) return true;
  const values = { f: name, wanted: wanted.words, type: typeWord(value) };
  check.report('MP108', value, { pointer: base + pointer(name), values, fixes });
  return false;
}

/** MP116 for a member that is null. */
export function reportNull(check: Check, object: ObjectNode, member: Member, base: string): boolean {
  if (member.value?.type !== 'null') return false;
  const fix: FixDraft = { title: `Remove "${member.name}"`, kind: 'unsafe', edits: removeMembers(object, [member]) };
  check.report('MP116', member.value, { pointer: base + pointer(member.name), fixes: [fix] });
  return true;
}

/** MP108 or MP116 for an item of a list. */
export function itemHasType(check: Check, item: Node, list: string, at: string, wanted: Wanted): boolean {
  if (item.type === wanted.type) return true;
  if (item.type === 'null') check.report('MP116', item, { pointer: at });
  else
    check.report('MP108', item, {
      pointer: at,
      values: { f: list, wanted: `a list of ${wanted.words}`, type: typeWord(item) },
    });
  return false;
}

/** Puts [ and ] around a value: what one rule or one limit in the place of a list was meant to be. */
export function wrapInList(value: Node, title = 'Wrap it in [ and ]'): FixDraft {
  const edits = [
    { start: value.start, end: value.start, newText: '[' },
    { start: value.end, end: value.end, newText: ']' },
  ];
  return { title, kind: 'safe', edits };
}
