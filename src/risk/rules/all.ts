import { changingRules } from './changing.ts';
import { notingRules } from './noting.ts';
import { readingRules } from './reading.ts';
import type { SeverityRule } from './rule.ts';
import { runningRules } from './running.ts';
import { undoingRules } from './undoing.ts';

/**
 * Every rule between the category's starting level and a reviewer's override, in the order applied. Floors come before
 * the one rule that moves down, so that a short-lived effect counts less whatever raised it.
 */
export const severityRules: readonly SeverityRule[] = [
  ...readingRules,
  ...changingRules,
  ...undoingRules,
  ...runningRules,
  ...notingRules,
];
