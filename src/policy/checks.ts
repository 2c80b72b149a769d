import { conditionHolds, type Side } from './conditions.ts';
import { type PlacedLimit, type Reservation, reserve } from './limits.ts';
import { memoiseFor } from './memo.ts';
import { hidingEntry, lookAlike } from './names.ts';
import { pointer } from './pointer.ts';
import type { ApprovalRule, CallContext, Json, Limit, Policy, Rule, ToolEntry, Verdict } from './types.ts';

/** Everything a check looks at: a valid policy and a call that can be read. */
export interface Situation {
  policy: Policy;
  name: string;
  args: { [name: string]: Json };
  context: CallContext;
}

/** Why a call goes no further. `at` points at the part of the policy to show, where `rule` is only a fixed name. */
export interface Stop {
  verdict: Exclude<Verdict, 'allow'>;
  rule: string;
  message: string;
  at?: string;
  retryAt?: string;
}

/** The tool's entry, looked up by own member: a tool called "constructor" is not listed by accident. */
export function entryOf({ policy, name }: Situation): ToolEntry | undefined {
  return policy.tools && Object.hasOwn(policy.tools, name) ? policy.tools[name] : undefined;
}

export function pinOf({ policy, name }: Situation): string | undefined {
  return policy.pins && Object.hasOwn(policy.pins, name) ? policy.pins[name] : undefined;
}

function deny(rule: string, message: string): Stop {
  return { verdict: 'deny', rule, message };
}

function notPermitted(rule: string, name: string): Stop {
  return deny(rule, `Tool "${name}" is not permitted by policy.`);
}

export function hidden({ policy, name }: Situation): Stop | undefined {
  const index = hidingEntry(policy.hide, name);
  if (index < 0) return undefined;
  return { ...deny('(hidden)', `Tool "${name}" is not available.`), at: pointer('hide', index) };
}

export function confusable(situation: Situation): Stop | undefined {
  return entryOf(situation) || !lookedLike(situation) ? undefined : notPermitted('(confusable)', situation.name);
}

/** The name of the policy that the called name looks like, if any. */
export function lookedLike({ policy, name }: Situation): string | undefined {
  return lookAlike([...Object.keys(policy.tools ?? {}), ...(policy.hide ?? [])], name);
}

export function unlisted(situation: Situation): Stop | undefined {
  if (situation.policy.default === 'allow' || entryOf(situation)) return undefined;
  return { ...notPermitted('(default deny)', situation.name), at: '/default' };
}

/** A definition that nobody looked up may have changed: doubt denies. */
export function drifted(situation: Situation): Stop | undefined {
  const pin = pinOf(situation);
  if (pin === undefined || pin.toLowerCase() === situation.context.digest?.toLowerCase()) return undefined;
  const { name } = situation;
  return { ...deny('(drift)', `Tool "${name}" changed since it was reviewed.`), at: pointer('pins', name) };
}

export function undeclared(situation: Situation): Stop | undefined {
  const permitted = entryOf(situation)?.only_args;
  const extra = permitted && Object.keys(situation.args).find((argument) => !permitted.includes(argument));
  if (extra === undefined) return undefined;
  return deny(pointer('tools', situation.name, 'only_args'), `Argument "${extra}" is not permitted by policy.`);
}

/** Whether all conditions of a rule hold; a rule without conditions always does. */
export function ruleHolds(rule: Rule | ApprovalRule, args: Json, side: Side): boolean {
  return rule.conditions.every((condition) => conditionHolds(condition, args, side));
}

export function unmet(situation: Situation): Stop | undefined {
  const rules = entryOf(situation)?.require ?? [];
  const index = rules.findIndex((rule) => !ruleHolds(rule, situation.args, 'require'));
  if (index < 0) return undefined;
  const message = rules[index]?.on_deny ?? 'A required condition is not met.';
  return deny(pointer('tools', situation.name, 'require', index), message);
}

export function matched(situation: Situation): Stop | undefined {
  return firstMatch(entryOf(situation)?.deny_if, situation.args, ['tools', situation.name, 'deny_if']);
}

export function matchedForAll({ policy, args }: Situation): Stop | undefined {
  return firstMatch(policy.all_tools?.deny_if, args, ['all_tools', 'deny_if']);
}

function firstMatch(rules: readonly Rule[] = [], args: Json, where: readonly string[]): Stop | undefined {
  const index = rules.findIndex((rule) => ruleHolds(rule, args, 'deny'));
  if (index < 0) return undefined;
  return deny(pointer(...where, index), rules[index]?.on_deny ?? 'A deny rule matched.');
}

/** The limits of a call: the tool's first, then those over all tools. */
export function limitsOf(situation: Situation): PlacedLimit[] {
  const { policy, name } = situation;
  return [
    ...placed(entryOf(situation)?.limits, ['tools', name, 'limits']),
    ...placed(policy.all_tools?.limits, ['all_tools', 'limits']),
  ];
}

function placed(limits: readonly Limit[] = [], where: readonly string[]): PlacedLimit[] {
  return limits.map((limit, index) => ({ limit, rule: pointer(...where, index) }));
}

/** What the call would add to its counters. Asked twice of a call that goes through: for the check, and for the counters after it. */
export const reservation = memoiseFor(
  (situation: Situation): Reservation => reserve(limitsOf(situation), situation.args, situation.context),
);

export function overLimit(situation: Situation): Stop | undefined {
  const outcome = reservation(situation);
  if (outcome.ok) return undefined;
  if (outcome.reason === 'state unavailable') return deny('(state unavailable)', 'Quota state is unavailable.');
  const { counter, max, window, on_deny } = outcome.limit;
  if (outcome.reason === 'cannot be counted') {
    return deny(outcome.rule, on_deny ?? `Quota "${counter}": this call cannot be counted.`);
  }
  const stop = deny(outcome.rule, on_deny ?? `Quota "${counter}" is used up: ${max} per ${window}.`);
  return outcome.retryAt === undefined ? stop : { ...stop, retryAt: outcome.retryAt };
}

export function unapproved(situation: Situation): Stop | undefined {
  if (situation.context.approved) return undefined;
  const rules = entryOf(situation)?.approve_if ?? [];
  const index = rules.findIndex((rule) => ruleHolds(rule, situation.args, 'deny'));
  if (index < 0) return undefined;
  const message = rules[index]?.on_ask ?? 'A person must approve this call.';
  return { verdict: 'ask', rule: pointer('tools', situation.name, 'approve_if', index), message };
}
