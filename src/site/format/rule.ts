import type { Limit, Policy, ToolEntry } from '../../policy/types.ts';

/** What a policy does with one tool, as short as a column takes it. */
export interface RuleWords {
  /** `hide`, `30 a minute`, `deny`, `{}`: shown as code. */
  code: string;
  /** What remains of the tool: "hidden", "denied", "capped", "guarded", "allowed", "not listed". */
  outcome: 'hidden' | 'denied' | 'capped' | 'guarded' | 'allowed' | 'not listed';
}

/** The rule for one tool in a policy. Reads the policy, not the category, so that a page cannot contradict what it prints. */
export function ruleFor(policy: Policy, tool: string): RuleWords {
  if (policy.hide?.includes(tool) || policy.hide?.includes('*')) return { code: 'hide', outcome: 'hidden' };
  const entry = policy.tools !== undefined && Object.hasOwn(policy.tools, tool) ? policy.tools[tool] : undefined;
  if (entry !== undefined) return entryWords(entry);
  return policy.default === 'deny'
    ? { code: 'not named', outcome: 'not listed' }
    : { code: 'default', outcome: 'allowed' };
}

function entryWords(entry: ToolEntry): RuleWords {
  if (entry.deny_if?.some((rule) => rule.conditions.length === 0)) return { code: 'deny', outcome: 'denied' };
  if (entry.require || entry.deny_if || entry.approve_if || entry.only_args)
    return { code: 'guarded', outcome: 'guarded' };
  const [limit] = entry.limits ?? [];
  return limit === undefined ? { code: '{}', outcome: 'allowed' } : { code: limitWords(limit), outcome: 'capped' };
}

/** `30 a minute`, `10 an hour`. */
export function limitWords(limit: Limit): string {
  return `${limit.max} ${limit.window === 'hour' ? 'an' : 'a'} ${limit.window}`;
}

/** Number of lines of a canonical policy text. */
export function lineCount(text: string): number {
  return text.trimEnd().split('\n').length;
}
