import type { HeldPolicy } from './decide.ts';
import { hidingEntry } from './names.ts';
import type { Policy, Rule } from './types.ts';

/** A tool of an upstream `tools/list` answer: its name alone, or with the digest of its current definition. */
export type ListedTool = string | { name: string; digest?: string | undefined };

/**
 * The tools of one page of `tools/list` that an agent may see, in the given order (policy language, section 8). Hidden and
 * drifted tools go; with `list: "callable"` unlisted tools under `default: "deny"` and tools that are always denied go too.
 * Without a valid policy nothing can be called, so nothing is listed. The call check never relies on this filter.
 */
export function filterTools<Tool extends ListedTool>(policy: HeldPolicy, tools: readonly Tool[]): Tool[] {
  if (policy === undefined || policy === 'invalid') return [];
  return tools.filter((tool) => {
    const { name, digest } = typeof tool === 'string' ? { name: tool, digest: undefined } : tool;
    return hidingEntry(policy.hide, name) < 0 && !isDrifted(policy, name, digest) && isWanted(policy, name);
  });
}

function isDrifted(policy: Policy, name: string, digest: string | undefined): boolean {
  const pin = ownMember(policy.pins, name);
  return pin !== undefined && pin.toLowerCase() !== digest?.toLowerCase();
}

function isWanted(policy: Policy, name: string): boolean {
  if (policy.list !== 'callable') return true;
  const entry = ownMember(policy.tools, name);
  if (policy.default === 'deny' && entry === undefined) return false;
  return ![...(entry?.deny_if ?? []), ...(policy.all_tools?.deny_if ?? [])].some(isUnconditional);
}

function isUnconditional(rule: Rule): boolean {
  return rule.conditions.length === 0;
}

function ownMember<Value>(members: Record<string, Value> | undefined, name: string): Value | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
