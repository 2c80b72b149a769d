import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../../risk/vocabulary.ts';

/** The mark of a severity, by class name; `none` is the dashed ring of what nobody assessed. */
export type Mark = 'low' | 'med' | 'high' | 'crit' | 'none';

const MARKS: Record<Severity, Mark> = { low: 'low', medium: 'med', high: 'high', critical: 'crit' };
const PLACES: Record<Severity, string> = {
  low: 'lowest of four',
  medium: 'second of four',
  high: 'third of four',
  critical: 'highest of four',
};
const LETTERS: Record<Category, string> = { Read: 'R', Write: 'W', Execute: 'X', Destructive: 'D', Financial: 'F' };

export function mark(severity: Severity | undefined): Mark {
  return severity === undefined ? 'none' : MARKS[severity];
}

/** The word beside a mark. */
export function severityWord(severity: Severity | undefined): string {
  return severity === undefined ? 'Not assessed' : severity.charAt(0).toUpperCase() + severity.slice(1);
}

/** Where a severity stands on the scale, in words. */
export function severityPlace(severity: Severity | undefined): string {
  return severity === undefined ? 'no evidence read yet' : PLACES[severity];
}

/** The letter of a category in the register `RWXDF`; `N` where no category is known. */
export function letter(category: Category | undefined): string {
  return category === undefined ? 'N' : LETTERS[category];
}

/** For sorting, worst first: 4 critical ... 1 low, 0 not assessed. */
export function weight(severity: Severity | undefined): number {
  return severity === undefined ? 0 : SEVERITIES.indexOf(severity) + 1;
}

/** Worst first, as every list of the site shows severities and categories. */
export const SEVERITIES_WORST_FIRST: Severity[] = [...SEVERITIES].reverse();
export const CATEGORIES_WORST_FIRST: Category[] = [...CATEGORIES].reverse();
