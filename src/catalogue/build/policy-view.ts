import { analyse } from '../../policy/analyse.ts';
import { coverage } from '../../policy/coverage.ts';
import { print } from '../../policy/print.ts';
import type { Policy } from '../../policy/types.ts';
import { tryPolicy } from '../../risk/tried.ts';
import type { ToolRecord } from '../schema/tool.ts';
import type { PolicyView, TriedCall } from '../types.ts';

/** A policy that no page may show. The message names the policy and what is wrong with it. */
export class PolicyFault extends Error {}

/** What a policy is tried on: a tool that it is about, and one of the same server that it may not name. */
interface TrialTools {
  tool: ToolRecord;
  sibling: ToolRecord | undefined;
}

/** Calls of each kind that a page shows at least. */
const FEWEST_CALLS = 2;

/**
 * A policy as pages show it: printed canonically, parsed and validated again from that text, and tried with calls.
 * Throws a PolicyFault when the validator reports an error, or when the calls do not show what the policy does.
 *
 * @param title what to call the policy in a fault: `recommended policy of whmcs_open_ticket (scarecr0w12-whmcs-mcp-tool)`
 */
export function policyView(title: string, policy: Policy, { tool, sibling }: TrialTools): PolicyView {
  const text = print(policy);
  const { diagnostics } = analyse(text);
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault !== undefined) {
    const { line, column } = fault.range.start;
    throw new PolicyFault(`The ${title} does not validate: ${fault.code} at ${line}:${column}: ${fault.message}`);
  }
  const calls = tryPolicy(policy, tool, sibling);
  refuseUnshown(title, policy, tool, calls);
  return { policy, text, profile: diagnostics.some(({ code }) => code === EXTENDED) ? 'extended' : 'core', calls };
}

/** "Extended feature: not understood by other engines" (policy language, section 12). */
export const EXTENDED = 'MP520';

/** Two denied calls always; two that go through unless the policy lets none of the tool's calls through. */
function refuseUnshown(title: string, policy: Policy, tool: ToolRecord, calls: readonly TriedCall[]): void {
  const denied = calls.filter(({ verdict }) => verdict === 'deny').length;
  if (denied < FEWEST_CALLS) throw new PolicyFault(`The ${title} denied ${denied} of the calls it was tried with`);
  const treatment = coverage(policy, [tool.name])[0]?.treatment;
  const passes = calls.length - denied;
  if (treatment !== 'hidden' && treatment !== 'denied' && passes < FEWEST_CALLS) {
    throw new PolicyFault(`The ${title} let ${passes} of the calls through that it was tried with`);
  }
}
