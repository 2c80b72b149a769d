import { canonicalJson } from './digest.ts';
import { hidingEntry } from './names.ts';
import type { AllTools, Limit, Policy, ToolEntry } from './types.ts';

/** Policies that cannot all be kept in one. The message names what they disagree about. */
export class PolicyConflict extends Error {}

/**
 * The union of policies, such as those of a server's single tools: tools and `hide` in the order they are first given.
 * Throws a PolicyConflict where two of them say different things about the same tool, counter, pin or setting.
 * `$schema` and `description` have no effect on decisions and are left out. No policies at all give one that denies
 * every call.
 */
export function mergePolicies(policies: readonly Policy[]): Policy {
  const list = agreed(
    'list',
    policies.map((policy) => policy.list ?? 'all'),
  );
  const hide = [...new Set(policies.flatMap((policy) => policy.hide ?? []))];
  const allTools = agreed(
    'all_tools',
    policies.flatMap((policy) => policy.all_tools ?? []),
  );
  const tools = union(
    'tools',
    policies.map((policy) => policy.tools),
  );
  const pins = union(
    'pins',
    policies.map((policy) => policy.pins),
  );
  refuseHiddenAndListed(hide, tools);
  refuseSplitCounters(tools, allTools);
  return {
    version: '1',
    default:
      agreed(
        'default',
        policies.map((policy) => policy.default),
      ) ?? 'deny',
    ...(list === 'callable' ? { list } : {}),
    ...(hide.length > 0 ? { hide } : {}),
    ...(allTools ? { all_tools: allTools } : {}),
    ...(tools.size > 0 ? { tools: Object.fromEntries(tools) } : {}),
    ...(pins.size > 0 ? { pins: Object.fromEntries(pins) } : {}),
  };
}

/** Policies are plain JSON, so two parts are the same when their canonical texts are. */
function same(a: unknown, b: unknown): boolean {
  return canonicalJson(JSON.parse(JSON.stringify(a))) === canonicalJson(JSON.parse(JSON.stringify(b)));
}

function agreed<Value>(field: string, values: readonly Value[]): Value | undefined {
  const [first, ...others] = values;
  if (others.every((other) => same(first, other))) return first;
  throw new PolicyConflict(`The policies differ in "${field}"; make it the same in all of them.`);
}

function union<Value>(field: string, parts: readonly (Record<string, Value> | undefined)[]): Map<string, Value> {
  const merged = new Map<string, Value>();
  for (const [name, value] of parts.flatMap((part) => Object.entries(part ?? {}))) {
    if (merged.has(name) && !same(merged.get(name), value)) {
      throw new PolicyConflict(`The policies say different things about "${name}" in "${field}"; keep one of them.`);
    }
    merged.set(name, value);
  }
  return merged;
}

/** Hiding would win, so one policy's rules would never be used. */
function refuseHiddenAndListed(hide: readonly string[], tools: ReadonlyMap<string, ToolEntry>): void {
  for (const name of tools.keys()) {
    if (hidingEntry(hide, name) < 0) continue;
    throw new PolicyConflict(`One policy hides "${name}" and another lists it under "tools"; keep one of them.`);
  }
}

/** One counter name means one bucket in the whole policy (policy language, section 6; MP307, MP315). */
function refuseSplitCounters(tools: ReadonlyMap<string, ToolEntry>, allTools: AllTools | undefined): void {
  const shared = new Set(allTools?.limits?.map((limit) => limit.counter));
  const seen = new Map<string, string>();
  for (const [tool, entry] of tools) {
    for (const limit of entry.limits ?? []) {
      const bucket = bucketOf(limit);
      if (shared.has(limit.counter) || (seen.get(limit.counter) ?? bucket) !== bucket) {
        throw new PolicyConflict(
          `Counter "${limit.counter}" of "${tool}" is used elsewhere for another count; rename one.`,
        );
      }
      seen.set(limit.counter, bucket);
    }
  }
}

function bucketOf({ window, scope = 'grant' }: Limit): string {
  return `${window} ${scope}`;
}
