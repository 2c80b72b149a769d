import { FIELDS } from '../../language.ts';
import { pointer } from '../../pointer.ts';
import { suggest } from '../../suggest.ts';
import type { Member } from '../../tree.ts';
import { insertMember } from '../edits.ts';
import type { ConditionView } from '../model-rules.ts';
import { type Check, type FixDraft, hint, shown } from '../report.ts';
import { checkOperator } from './operators.ts';
import { checkConditionPath } from './paths.ts';
import { hasType, TEXT } from './types.ts';
import { renameFixes } from './unknown.ts';

/** MP107 and MP201 in conditions; paths and operators have files of their own. */
export function checkConditions(check: Check): void {
  for (const condition of allConditions(check)) {
    checkMissing(check, condition);
    for (const member of condition.node.members) checkMember(check, condition, member);
    checkConditionPath(check, condition);
    checkOperator(check, condition);
  }
}

/** Every condition of the document, those outside a list too. */
export function allConditions({ model }: Check): ConditionView[] {
  return model.lists.flatMap(({ rules }) => rules.flatMap(({ conditions }) => conditions ?? []));
}

function checkMissing(check: Check, condition: ConditionView): void {
  const { node } = condition;
  for (const field of FIELDS.condition) {
    if (node.byName.has(field)) continue;
    const brace = { start: node.start, end: node.start + 1 };
    check.report('MP201', brace, {
      pointer: condition.pointer,
      values: { f: field },
      fixes: missingFixes(check, condition, field),
    });
  }
}

/** Only what most likely was meant; a path cannot be guessed, and a value only for "exists". */
function missingFixes({ document }: Check, { node, op }: ConditionView, field: string): FixDraft[] {
  const value = field === 'op' ? '"eq"' : field === 'value' && op?.value === 'exists' ? 'true' : undefined;
  if (!value) return [];
  return [
    { title: `Insert "${field}": ${value}`, kind: 'unsafe', edits: [insertMember(document, node, field, value)] },
  ];
}

function checkMember(check: Check, condition: ConditionView, member: Member): void {
  const { node, rule } = condition;
  if (member.name === 'path' || member.name === 'op') hasType(check, node, member, condition.pointer, TEXT);
  else if (member.name !== 'value' && !rule.bare) reportUnknown(check, condition, member);
}

/** Names that other languages give to the three members. */
const SYNONYMS: Readonly<Record<string, string>> = {
  operator: 'op',
  operation: 'op',
  arg: 'path',
  argument: 'path',
  field: 'path',
  key: 'path',
};

function reportUnknown({ report }: Check, condition: ConditionView, member: Member): void {
  const synonym = Object.hasOwn(SYNONYMS, member.name) ? SYNONYMS[member.name] : undefined;
  const suggestions = synonym ? [synonym] : suggest(member.name, FIELDS.condition);
  const values = { f: shown(member.name), thing: 'condition', hint: hint(suggestions) };
  const fixes = renameFixes(condition.node, member, suggestions);
  report('MP107', member.key, { pointer: condition.pointer + pointer(member.name), values, fixes });
}
