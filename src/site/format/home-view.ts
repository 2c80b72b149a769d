import type { Attack } from '../../catalogue/types.ts';
import { newestFirst } from './attack-view.ts';

/** The first clause of a sentence, without its full stop: what fits beside a bar. */
export function firstClause(text: string): string {
  return (text.split(',')[0] ?? text).replace(/\.$/, '');
}

const RULES: Record<string, string> = { hide: 'hidden', deny: 'denied', '{}': 'stays allowed' };

/** What a category's rule does, in a word or two: `hide` -> "hidden", "30 a minute" as it is. */
export function ruleEffect(rule: string): string {
  return RULES[rule] ?? rule;
}

/** The newest entries of the attack database. */
export function newest(attacks: readonly Attack[], count: number): Attack[] {
  return attacks.toSorted(newestFirst).slice(0, count);
}

/** A bar as a path in a box of 100 by 6: a share of the largest count, and never so short that it cannot be seen. */
export function barPath(count: number, largest: number): string {
  const width = count === 0 ? 0 : Math.max(2, (100 * count) / largest);
  return `M0 0H${width.toFixed(1)}V6H0z`;
}

/** `56 patterns, 40 cases`. */
export function kindsWords(attacks: readonly Attack[]): string {
  const patterns = attacks.filter(({ record }) => record.kind === 'pattern').length;
  return `${patterns} patterns, ${attacks.length - patterns} cases`;
}
