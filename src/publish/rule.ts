import type { Tool } from '../catalogue/types.ts';
import type { Limit, Policy, ToolEntry } from '../policy/types.ts';
import { isNameable, recommend } from '../risk/recommend.ts';

/** What a policy does with one tool, in the words of its rule. */
export interface RuleInWords {
  kind: 'hide' | 'deny' | 'limit' | 'guard' | 'allow' | 'absent';
  words: string;
}

/** The rule that a policy holds for a tool: the first that decides, in the order of policy language, section 5. */
export function ruleInWords(policy: Policy, name: string): RuleInWords {
  if (policy.hide?.includes(name) === true) return { kind: 'hide', words: 'hide' };
  const tools = policy.tools ?? {};
  const entry = Object.hasOwn(tools, name) ? tools[name] : undefined;
  return entry === undefined ? { kind: 'absent', words: 'not listed' } : entryInWords(entry);
}

function entryInWords(entry: ToolEntry): RuleInWords {
  if (entry.deny_if?.some((rule) => rule.conditions.length === 0) === true) return { kind: 'deny', words: 'deny' };
  if (Object.keys(entry).some((key) => key !== 'limits')) return { kind: 'guard', words: 'argument rules' };
  if (entry.limits !== undefined && entry.limits.length > 0) {
    return { kind: 'limit', words: entry.limits.map(limitInWords).join(', ') };
  }
  return { kind: 'allow', words: '{}' };
}

/** `30 a minute`, `100 an hour`. */
function limitInWords(limit: Limit): string {
  return `${limit.max} ${limit.window === 'hour' ? 'an' : 'a'} ${limit.window}`;
}

/** Lists of thousands of tools ask, and of a category all tools that a policy can name have one rule. */
const known = new Map<string, RuleInWords>();

/** The recommended rule of a tool in words. The policy is not tried for that. */
export function recommendedInWords({ record: { name }, assessment: { category } }: Tool): RuleInWords {
  const key = `${category} ${isNameable(name)}`;
  const rule = known.get(key) ?? ruleInWords(recommend(name, category), name);
  known.set(key, rule);
  return rule;
}
