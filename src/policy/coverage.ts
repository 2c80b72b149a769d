import { hidingEntry } from './names.ts';
import { pointer } from './pointer.ts';
import type { Policy, Rule, ToolEntry } from './types.ts';

/** What a policy does with a tool, strictest first. */
const TREATMENTS = ['hidden', 'denied', 'approval', 'conditional', 'limited', 'allow'] as const;
export type Treatment = (typeof TREATMENTS)[number];

export interface Coverage {
  tool: string;
  treatment: Treatment;
  /** True when the tool is not named and only `default` decides. */
  byDefault: boolean;
  /** JSON Pointer of the place that decides. */
  pointer: string;
}

/**
 * What the policy does with each tool, without looking at a call.
 *
 * @param policy a policy that has been validated
 * @param tools names as the server lists them
 * @returns one entry a tool, in the order given
 */
export function coverage(policy: Policy, tools: readonly string[]): Coverage[] {
  const hides = hideTest(policy.hide ?? []);
  return tools.map((tool) => cover(policy, tool, hides));
}

/** What would happen to a tool that the server adds tomorrow, under a name that no one has used. */
export function coverageOfNewTool(policy: Policy): Treatment {
  if (policy.hide?.includes('*')) return 'hidden';
  return treatmentOf({}, policy, policy.default === 'deny');
}

function cover(policy: Policy, tool: string, hides: (name: string) => boolean): Coverage {
  if (hides(tool)) return { tool, treatment: 'hidden', byDefault: false, pointer: '/hide' };
  const entry = Object.hasOwn(policy.tools ?? {}, tool) ? policy.tools?.[tool] : undefined;
  if (entry)
    return { tool, treatment: treatmentOf(entry, policy, false), byDefault: false, pointer: pointer('tools', tool) };
  return { tool, treatment: treatmentOf({}, policy, policy.default === 'deny'), byDefault: true, pointer: '/default' };
}

function treatmentOf(entry: ToolEntry, policy: Policy, denied: boolean): Treatment {
  const denials = [...(entry.deny_if ?? []), ...(policy.all_tools?.deny_if ?? [])];
  if (denied || denials.some(isUnconditional)) return 'denied';
  if (entry.approve_if?.some(isUnconditional)) return 'approval';
  if (denials.length || entry.require?.length || entry.only_args || entry.approve_if?.length) return 'conditional';
  return entry.limits?.length || policy.all_tools?.limits?.length ? 'limited' : 'allow';
}

function isUnconditional(rule: Pick<Rule, 'conditions'>): boolean {
  return rule.conditions.length === 0;
}

/** Exact names are looked up in a set, so that thousands of tools against thousands of hidden names stay quick. */
function hideTest(hide: readonly string[]): (name: string) => boolean {
  const exact = new Set(hide);
  const globs = hide.filter((name) => name.includes('*'));
  return (name) => exact.has(name) || hidingEntry(globs, name) >= 0;
}
