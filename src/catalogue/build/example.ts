import { analyseValue } from '../../policy/analyse.ts';
import { decide } from '../../policy/decide.ts';
import { print } from '../../policy/print.ts';
import type { CallContext, Decision, Json, Policy, Profile } from '../../policy/types.ts';
import { ordinal } from '../../risk/tried.ts';
import type { AttackExample, ExampleCall } from '../schema/attack.ts';
import type { TriedCall } from '../types.ts';
import { EXTENDED } from './policy-view.ts';

/** A call of an example as the engine decided it, with what the record says of it. */
interface ShownCall extends TriedCall {
  says: string;
}

export interface TriedExample {
  /** Canonical text, ends with a line break. */
  text: string;
  policy: Policy;
  profile: Profile;
  attack: ShownCall;
  honest: ShownCall;
}

/** Why an example may not be shown, and the field that is to blame. */
interface ExampleFault {
  field: 'policy' | 'attack' | 'honest';
  message: string;
}

/** Verdicts of calls and limits do not depend on the day, but the engine wants one. */
const AT = '2026-01-01T12:00:00Z';

/**
 * Runs an example through the engine: the policy has to load, the attack's call to be denied or put before a person, and
 * the honest call to be allowed.
 *
 * @param name the exact name of the tool that calls are made to, unless they name another
 */
export function tryExample(example: AttackExample, name: string): TriedExample | ExampleFault[] {
  const { policy, diagnostics } = analyseValue(example.policy);
  if (policy === undefined) {
    const wrong = diagnostics.filter(({ severity }) => severity === 'error');
    return wrong.map(({ code, message, pointer }) => ({
      field: 'policy',
      message: `${code} at "${pointer}": ${message}`,
    }));
  }
  const attack = shown(policy, example.attack, name);
  const honest = shown(policy, example.honest, name);
  const faults: ExampleFault[] = [];
  if (attack.verdict === 'allow') faults.push({ field: 'attack', message: 'The policy allows the call of the attack' });
  if (honest.verdict !== 'allow') faults.push({ field: 'honest', message: refusal(honest) });
  if (faults.length > 0) return faults;
  const profile = diagnostics.some(({ code }) => code === EXTENDED) ? 'extended' : 'core';
  return { text: print(policy), policy, profile, attack, honest };
}

const refusal = ({ verdict, rule }: ShownCall): string => `The verdict on the honest call is "${verdict}", by ${rule}`;

function shown(policy: Policy, call: ExampleCall, name: string): ShownCall {
  const tool = call.tool ?? name;
  const { verdict, rule, message } = decided(policy, call, tool);
  return {
    says: call.says,
    verdict,
    call: call.nth === undefined ? tool : `${tool}, ${ordinal(call.nth)} call`,
    args: Object.keys(call.args).length === 0 ? undefined : JSON.stringify(call.args),
    why: verdict === 'allow' ? 'keeps every rule' : message,
    rule,
  };
}

/** The decision on the last of `nth` equal calls; a refused call uses no quota, so the earlier ones must have passed. */
function decided(policy: Policy, { args, nth = 1, changed }: ExampleCall, name: string): Decision {
  // Records come out of YAML, which holds nothing but JSON values.
  const made = { name, arguments: args as Record<string, Json> };
  const pinned = policy.pins?.[name];
  const digest = pinned === undefined || changed ? undefined : { digest: pinned };
  let context: CallContext = { at: AT, counters: {}, ...digest };
  for (let n = 1; n < nth; n += 1) context = { ...context, counters: decide(policy, made, context).counters };
  return decide(policy, made, context);
}
