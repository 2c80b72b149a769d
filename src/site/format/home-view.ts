import type { Attack, Catalogue } from '../../catalogue/types.ts';
import { newestFirst } from './attack-view.ts';

/** The page that a change is about, as the list of changes names it. */
export interface Subject {
  name: string;
  path: string;
  /** Set for names that stand in the mono, as a server writes them. */
  exact: boolean;
}

/** `tools/<server>/<tool>` -> the tool's own name. What the catalogue does not know keeps its address as its name. */
export function subject(catalogue: Catalogue, address: string): Subject {
  const [kind, first = '', second = ''] = address.split('/');
  const path = `${address}/`;
  if (kind === 'tools') return { name: catalogue.tool(first, second)?.record.name ?? address, path, exact: true };
  if (kind === 'servers') return { name: first, path, exact: true };
  if (kind === 'attacks') return { name: catalogue.attack(first)?.record.title ?? address, path, exact: false };
  return { name: address, path, exact: false };
}

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
