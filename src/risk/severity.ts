import { decidingEffects } from './category.ts';
import { acts, saidOfEffect, saidToDo } from './phrases.ts';
import { severityRules } from './rules/all.ts';
import type { Subject } from './rules/rule.ts';
import type { Reason } from './types.ts';
import type { Category, Severity } from './vocabulary.ts';
import { code, codes, list, sentence } from './words.ts';

/** Where the severity of a category starts. */
export const STARTS_AT = {
  Read: 'low',
  Write: 'medium',
  Execute: 'high',
  Destructive: 'critical',
  Financial: 'critical',
} as const satisfies Record<Category, Severity>;

/** The steps from the category's level to the last one, in order. Never empty. */
export function deriveSeverity(subject: Subject): [Reason, ...Reason[]] {
  const reasons: [Reason, ...Reason[]] = [startsAtCategory(subject)];
  let at = STARTS_AT[subject.category];
  for (const rule of severityRules) {
    const found = rule.apply(subject, at);
    if (found === undefined) continue;
    reasons.push({ rule: rule.id, text: sentence(found.text), basis: found.basis, from: at, to: found.to });
    at = found.to;
  }
  return reasons;
}

function startsAtCategory({ facts, category }: Subject): Reason {
  const level = STARTS_AT[category];
  return {
    rule: 'starts-at-category',
    text: categorySentence({ facts, category }, level),
    basis: effectBasis(facts),
    from: level,
    to: level,
  };
}

function categorySentence({ facts, category }: Pick<Subject, 'facts' | 'category'>, level: Severity): string {
  const said = saidOfEffect(facts);
  if (said !== undefined) return `${sentence(said)} That is ${category}, which starts at ${level}.`;
  const [first] = decidingEffects(facts.effects);
  const acted = first === undefined ? undefined : `${code(facts.name)} ${saidToDo(facts) ?? acts(first, facts)}`;
  return `${acted ?? 'A reviewer classified it'}, so it is ${category}. ${category} starts at ${level}.`;
}

/** "Effect `create`, from the name and the description". */
function effectBasis(facts: Subject['facts']): string {
  const effects = decidingEffects(facts.effects);
  if (effects.length === 0) return 'No effect known';
  const fields = [...new Set(facts.evidence.map(({ where }) => `the ${where}`))];
  const seen = fields.length === 0 ? '' : `, from ${list(fields)}`;
  return `${effects.length === 1 ? 'Effect' : 'Effects'} ${codes(effects)}${seen}`;
}
