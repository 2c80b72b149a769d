import { categoryOf } from './category.ts';
import type { Subject } from './rules/rule.ts';
import { deriveSeverity } from './severity.ts';
import type { Override, Reason, ToolFacts } from './types.ts';
import type { Category, Severity } from './vocabulary.ts';
import { sentence } from './words.ts';

/** A category and a level, with the steps that led there. */
interface Conclusion {
  category: Category | undefined;
  severity: Severity | undefined;
  reasons: Reason[];
}

/** What the rules say before a reviewer has a word. Without effects nothing is known, and nothing is concluded. */
export function conclude(facts: ToolFacts, siblings: readonly string[]): Conclusion {
  const category = categoryOf(facts.effects);
  return category === undefined
    ? { category, severity: undefined, reasons: [] }
    : derived({ facts, category, siblings });
}

function derived(subject: Subject): Conclusion {
  const reasons = deriveSeverity(subject);
  return { category: subject.category, severity: last(reasons), reasons };
}

const last = (reasons: [Reason, ...Reason[]]): Severity => (reasons.at(-1) ?? reasons[0]).to;

/**
 * Applies a reviewer's decision as the last step. Another category brings its own level, worked out by the same rules,
 * unless the override names one. A level alone needs a category that the effects give.
 */
export function overridden(facts: ToolFacts, siblings: readonly string[], by: Override): Conclusion {
  const before = conclude(facts, siblings);
  const category = by.category ?? before.category;
  if (category === undefined) return before;
  const other = category === before.category ? before.severity : derived({ facts, category, siblings }).severity;
  const severity = by.severity ?? other;
  if (severity === undefined) return before;
  return { category, severity, reasons: [...before.reasons, step(by, before.severity ?? severity, severity)] };
}

const step = (by: Override, from: Severity, to: Severity): Reason => ({
  rule: 'override',
  text: sentence(by.reason),
  basis: `Reviewer, on “${by.evidence.quote}” in the ${by.evidence.where}`,
  from,
  to,
});

/** True when a tool has an override that changes neither category nor severity: it should be deleted. */
export function uselessOverride(facts: ToolFacts, siblings: readonly string[]): boolean {
  if (facts.override === undefined) return false;
  const before = conclude(facts, siblings);
  const after = overridden(facts, siblings, facts.override);
  return before.category === after.category && before.severity === after.severity;
}
