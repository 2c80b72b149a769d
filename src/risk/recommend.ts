import type { Limit, Policy, ToolEntry } from '../policy/types.ts';
import { counterName } from './counter.ts';
import type { Category } from './vocabulary.ts';

/** Calls a minute that a capped category allows; absent where a cap is not the answer. */
const CALLS_A_MINUTE: Partial<Record<Category, number>> = { Write: 30, Execute: 10 };

export const NEEDS_APPROVAL = 'Requires human approval.';
const NOT_ASSESSED = 'Not assessed: a person must look first.';

/**
 * The recommended policy of one tool. A tool without a category is denied until a person has looked.
 */
export function recommend(name: string, category: Category | undefined): Policy {
  return category === 'Destructive' ? lockedDown(name) : entryPolicy(name, recommendedEntry(name, category));
}

function recommendedEntry(name: string, category: Exclude<Category, 'Destructive'> | undefined): ToolEntry {
  if (category === undefined) return { deny_if: [{ conditions: [], on_deny: NOT_ASSESSED }] };
  if (category === 'Financial') return { deny_if: [{ conditions: [], on_deny: NEEDS_APPROVAL }] };
  const limits = categoryLimits(name, category);
  return limits.length === 0 ? {} : { limits };
}

/** The cap of a category as limits: none for those without a cap. */
export function categoryLimits(name: string, category: Category | undefined): Limit[] {
  const max = category === undefined ? undefined : CALLS_A_MINUTE[category];
  return max === undefined ? [] : [{ counter: counterName(name, 'rate'), window: 'minute', max, scope: 'grant' }];
}

/** Takes the tool away: gone from the list, and every call denied. */
export function lockedDown(name: string): Policy {
  return isNameable(name) ? { version: '1', default: 'deny', hide: [name] } : nothingAllowed();
}

/** A policy that lists one tool. */
export function entryPolicy(name: string, entry: ToolEntry): Policy {
  return isNameable(name) ? { version: '1', default: 'deny', tools: { [name]: entry } } : nothingAllowed();
}

/**
 * False for names that a policy cannot name: an empty one, and those with `*`, which `hide` reads as a pattern and
 * `tools` refuses (policy language, section 2). Under `"default": "deny"` such a tool is denied without being named.
 */
export const isNameable = (name: string): boolean => name !== '' && !name.includes('*');

const nothingAllowed = (): Policy => ({ version: '1', default: 'deny', tools: {} });
