import { readCall } from './call.ts';
import type { Situation, Stop } from './checks.ts';
import * as checks from './checks.ts';
import type { CallContext, Decision, Policy } from './types.ts';

/** A policy as an engine holds it: a valid one, none attached to the grant, or one that does not validate. */
export type HeldPolicy = Policy | undefined | 'invalid';

/** One check that may stop a call. */
type Check = (situation: Situation) => Stop | undefined;

/** Policy language, section 5, by number. The order says which rule is reported, never whether a call is denied. */
export const CHECKS: readonly (readonly [number: number, check: Check])[] = [
  [2, checks.hidden],
  [3, checks.confusable],
  [4, checks.unlisted],
  [5, checks.drifted],
  [6, checks.undeclared],
  [7, checks.unmet],
  [8, checks.matched],
  [9, checks.matchedForAll],
  [10, checks.overLimit],
  [11, checks.unapproved],
];

/**
 * Decides one `tools/call` (policy language, section 5). `call` is the parsed params, or the raw JSON text of the request
 * or of its params; only in a text can duplicate member names be seen. Never throws, whatever the call: what cannot be
 * read is denied. The counters of the context are left as they are; those after the call are in the decision.
 */
export function decide(policy: HeldPolicy, call: unknown, context: CallContext): Decision {
  const found = situationOf(policy, call, context);
  if ('verdict' in found) return found;
  for (const [, check] of CHECKS) {
    const stop = check(found);
    if (stop) return stopped(stop, context);
  }
  const reserved = checks.reservation(found);
  const counters = reserved.ok ? reserved.counters : context.counters;
  return { verdict: 'allow', rule: '', message: '', counters };
}

/** Checks 0 and 1: what the other checks need, or the denial for want of a policy or of a readable call. */
export function situationOf(policy: HeldPolicy, call: unknown, context: CallContext): Situation | Decision {
  if (policy === undefined) return denied('(no policy)', 'No policy is attached to this grant.', context);
  if (policy === 'invalid') return denied('(invalid policy)', 'The policy is invalid.', context);
  const read = readCall(call);
  if (!read.ok) return { ...denied('(malformed)', 'The call is malformed.', context), malformed: read.part };
  return { policy, name: read.call.name, args: read.call.arguments, context };
}

function denied(rule: string, message: string, context: CallContext): Decision {
  return stopped({ verdict: 'deny', rule, message }, context);
}

/** The decision that a stop amounts to: a call that is denied or asked about uses no quota. */
function stopped({ verdict, rule, message, retryAt }: Stop, { counters }: CallContext): Decision {
  return { verdict, rule, message, counters, ...(retryAt === undefined ? {} : { retryAt }) };
}
