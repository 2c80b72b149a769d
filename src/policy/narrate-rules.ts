import type { Situation, Stop } from './checks.ts';
import * as checks from './checks.ts';
import { ruleText } from './condition-text.ts';
import type { Side } from './conditions.ts';
import type { ApprovalRule, Rule, Step } from './types.ts';

/** How one check is told: what it found when the call passed it, and what stopped the call. */
export interface Narrator {
  /** The check's name, for when it was not reached. */
  name: string;
  passed: (situation: Situation) => Told;
  stopped: (situation: Situation, stop: Stop) => Told;
}

/** Without `unused` the check had something to look at. */
export type Told = Pick<Step, 'title' | 'detail'> & { rule?: string; unused?: true };

const UNUSED = 'nothing to check';

/** For a check that the policy gives nothing to look at. */
export function unused(title: string): Told {
  return { title, detail: UNUSED, unused: true };
}

/** A list of rules of which one may stop the call; `label` is how the policy writes the list. */
interface RuleList {
  name: string;
  label: string;
  side: Side;
  passedTitle: string;
  rules: (situation: Situation) => readonly (Rule | ApprovalRule)[] | undefined;
}

function narrateRules({ name, label, side, passedTitle, rules }: RuleList): Narrator {
  const [passedVerb, stoppedVerb] = side === 'require' ? ['is met', 'is not met'] : ['does not hold', 'holds'];
  return {
    name,
    passed: (situation) => {
      const list = rules(situation) ?? [];
      if (list.length === 0) return unused(`No ${label}`);
      const lines = list.map(
        (rule, index) => `${label}[${index}] ${passedVerb}: ${ruleText(rule, situation.args, side)}`,
      );
      return { title: passedTitle, detail: lines.join('; ') };
    },
    stopped: (situation, stop) => {
      const index = Number(stop.rule.slice(stop.rule.lastIndexOf('/') + 1));
      const rule = rules(situation)?.[index];
      const why = rule ? ruleText(rule, situation.args, side) : '';
      return { title: `${label}[${index}] ${stoppedVerb}: ${why}`, detail: stop.rule, rule: stop.rule };
    },
  };
}

export const unmet = narrateRules({
  name: 'Requirements',
  label: 'require',
  side: 'require',
  passedTitle: 'Every requirement is met',
  rules: (situation) => checks.entryOf(situation)?.require,
});

export const matched = narrateRules({
  name: 'Deny rules',
  label: 'deny_if',
  side: 'deny',
  passedTitle: 'No deny rule holds',
  rules: (situation) => checks.entryOf(situation)?.deny_if,
});

export const matchedForAll = narrateRules({
  name: 'Deny rules for all tools',
  label: 'all_tools.deny_if',
  side: 'deny',
  passedTitle: 'No deny rule for all tools holds',
  rules: ({ policy }) => policy.all_tools?.deny_if,
});

const approvalRules = narrateRules({
  name: 'Approval',
  label: 'approve_if',
  side: 'deny',
  passedTitle: 'No approval needed',
  rules: (situation) => checks.entryOf(situation)?.approve_if,
});

export const unapproved: Narrator = {
  ...approvalRules,
  passed: (situation) => {
    const told = approvalRules.passed(situation);
    if (told.unused || !situation.context.approved) return told;
    return { title: 'Approved', detail: 'a valid approval for exactly this call is at hand' };
  },
};
