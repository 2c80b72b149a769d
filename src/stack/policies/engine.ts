import { coverage } from '../../policy/coverage.ts';
import { decide } from '../../policy/decide.ts';
import type { Policy } from '../../policy/types.ts';
import type { Leg, ToolRef } from '../types.ts';

/** Policies of a stack by the key of their server. */
export type Policies = ReadonlyMap<string, Policy>;

/** Verdicts do not depend on the time here, but the engine wants one: a fixed noon. */
const AT = '2026-01-01T12:00:00Z';
/** A name that stands for all the names of a server whose list is not known. */
const ANY_NAME = 'any_tool';

/**
 * True when the engine denies every call of a tool: the rule looks at no argument, and a call was tried. A tool that steers
 * does so by being listed, so it must be hidden as well.
 */
export function isStopped(role: Leg['role'], { server, tool }: ToolRef, policies: Policies): boolean {
  const policy = policies.get(server);
  if (policy === undefined) return false;
  const treatment = coverage(policy, [tool])[0]?.treatment;
  if (treatment !== 'hidden' && (treatment !== 'denied' || role === 'steers')) return false;
  return decide(policy, { name: tool, arguments: {} }, { at: AT, counters: {} }).verdict === 'deny';
}

/** True when that holds for every tool of a leg. */
export const isLegStopped = ({ role, tools, unlisted }: Leg, policies: Policies): boolean =>
  [...tools, ...unlisted.map((server) => ({ server, tool: ANY_NAME }))].every((ref) => isStopped(role, ref, policies));

/** True when some leg of a flow is stopped altogether, so that the flow is broken. */
export const isBroken = (legs: readonly Leg[], policies: Policies): boolean =>
  legs.some((leg) => isLegStopped(leg, policies));
