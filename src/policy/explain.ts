import { type ReadCall, readCall } from './call.ts';
import type { Situation, Stop } from './checks.ts';
import { CHECKS, decide, type HeldPolicy, situationOf } from './decide.ts';
import { NARRATORS } from './narrate.ts';
import type { Narrator, Told } from './narrate-rules.ts';
import type { CallContext, Decision, Explanation, Policy, Step } from './types.ts';

/**
 * The decision on a call and the way to it: checks 0 to 12 of policy language, section 5, each passed, stopping the call,
 * without anything to look at, or not reached. Takes what `decide` takes. Titles and details hold argument values and
 * names as they were given, so they are for the person who tries the call and must be shown as plain text.
 */
export function explain(policy: HeldPolicy, call: unknown, context: CallContext): Explanation {
  const decision = decide(policy, call, context);
  const steps = [
    policyStep(policy),
    callStep(policy, readCall(call)),
    ...checkSteps(situationOf(policy, call, context)),
  ];
  return { decision, steps: [...steps, lastStep(decision, context)] };
}

function policyStep(policy: HeldPolicy): Step {
  if (policy === undefined) return stop(0, 'No policy', 'without one nothing can be called');
  if (policy === 'invalid')
    return stop(0, 'The policy is not valid', 'until every error is gone nothing can be called');
  return { check: 0, title: 'The policy is valid', outcome: 'pass', detail: settings(policy) };
}

function settings(policy: Policy): string {
  return `version "${policy.version}", default "${policy.default}"`;
}

function stop(check: number, title: string, detail: string): Step {
  return { check, title, outcome: 'stop', detail };
}

function callStep(policy: HeldPolicy, read: ReadCall): Step {
  if (policy === undefined || policy === 'invalid') return notReached(1, 'The call');
  if (!read.ok) return stop(1, 'The call is malformed', read.why);
  return {
    check: 1,
    title: 'The call is well formed',
    outcome: 'pass',
    detail: 'name, arguments, no duplicate members',
  };
}

function notReached(check: number, title: string): Step {
  return { check, title, outcome: 'not reached', detail: check >= 10 ? 'not reached; no quota used' : 'not reached' };
}

function checkSteps(found: Situation | Decision): Step[] {
  let stopped = 'verdict' in found;
  return CHECKS.map(([number, check]) => {
    const narrator = narratorOf(number);
    if (stopped || 'verdict' in found) return notReached(number, narrator.name);
    const reason = check(found);
    stopped = reason !== undefined;
    return tell(number, narrator, found, reason);
  });
}

function narratorOf(number: number): Narrator {
  const narrator = NARRATORS.get(number);
  if (!narrator) throw new Error(`Check ${number} has no narrator.`);
  return narrator;
}

function tell(check: number, narrator: Narrator, situation: Situation, reason: Stop | undefined): Step {
  const told: Told = reason ? narrator.stopped(situation, reason) : narrator.passed(situation);
  const outcome = reason ? 'stop' : told.unused ? 'unused' : 'pass';
  return { check, title: told.title, outcome, detail: told.detail, ...(told.rule ? { rule: told.rule } : {}) };
}

function lastStep({ verdict, counters }: Decision, before: CallContext): Step {
  if (verdict !== 'allow') return notReached(12, 'Allowed');
  const detail = counters === before.counters ? 'no counters' : 'all counters reserved in one step';
  return { check: 12, title: 'Allowed', outcome: 'pass', detail };
}
