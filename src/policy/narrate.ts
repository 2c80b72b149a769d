import type { Situation, Stop } from './checks.ts';
import * as checks from './checks.ts';
import { ruleText } from './condition-text.ts';
import type { Side } from './conditions.ts';
import { limitWeight, type PlacedLimit, usedAmount } from './limits.ts';
import { pointer } from './pointer.ts';
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

function unused(title: string): Told {
  return { title, detail: UNUSED, unused: true };
}

function count(amount: number, thing: string): string {
  return `${amount} ${thing}${amount === 1 ? '' : 's'}`;
}

const hidden: Narrator = {
  name: 'Hidden names',
  passed: ({ policy }) => {
    const names = policy.hide?.length ?? 0;
    return names === 0
      ? unused('Nothing is hidden')
      : { title: 'Not hidden', detail: `${count(names, 'name')} in hide` };
  },
  stopped: (_, { at = '' }) => ({ title: 'Hidden', detail: at, rule: at }),
};

const confusable: Narrator = {
  name: 'Look-alike names',
  passed: (situation) => ({
    title: 'Not a look-alike',
    detail: checks.entryOf(situation) ? 'exact name known' : 'no name of the policy looks like it',
  }),
  stopped: (situation) => ({
    title: `Looks like "${checks.lookedLike(situation)}"`,
    detail: 'the same but for case, blanks or compatibility characters',
  }),
};

const unlisted: Narrator = {
  name: 'Listing',
  passed: (situation) => {
    const rule = pointer('tools', situation.name);
    if (checks.entryOf(situation)) return { title: 'Listed under tools', detail: rule, rule };
    return { title: 'Not listed', detail: 'default is "allow"', rule: '/default' };
  },
  stopped: () => ({ title: 'Not listed under tools', detail: 'default is "deny"', rule: '/default' }),
};

const drifted: Narrator = {
  name: 'Pins',
  passed: (situation) => {
    if (checks.pinOf(situation) === undefined) return unused('No pin');
    return { title: 'Unchanged since it was reviewed', detail: 'the definition has the pinned digest' };
  },
  stopped: ({ context }, { at = '' }) => ({
    title: 'Changed since it was reviewed',
    detail:
      context.digest === undefined ? 'the current digest is not known' : `the current digest is ${context.digest}`,
    rule: at,
  }),
};

const undeclared: Narrator = {
  name: 'Permitted arguments',
  passed: (situation) => {
    const permitted = checks.entryOf(situation)?.only_args;
    if (!permitted) return unused('No only_args');
    return { title: 'Only permitted arguments', detail: permitted.join(', ') || 'none are permitted' };
  },
  stopped: (_, { rule, message }) => ({ title: message, detail: rule, rule }),
};

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

const unmet = narrateRules({
  name: 'Requirements',
  label: 'require',
  side: 'require',
  passedTitle: 'Every requirement is met',
  rules: (situation) => checks.entryOf(situation)?.require,
});

const matched = narrateRules({
  name: 'Deny rules',
  label: 'deny_if',
  side: 'deny',
  passedTitle: 'No deny rule holds',
  rules: (situation) => checks.entryOf(situation)?.deny_if,
});

const matchedForAll = narrateRules({
  name: 'Deny rules for all tools',
  label: 'all_tools.deny_if',
  side: 'deny',
  passedTitle: 'No deny rule for all tools holds',
  rules: ({ policy }) => policy.all_tools?.deny_if,
});

const overLimit: Narrator = {
  name: 'Limits',
  passed: (situation) => {
    const limits = checks.limitsOf(situation);
    if (limits.length === 0) return unused('No limits');
    return { title: 'Within the limits', detail: limits.map((placed) => usageText(placed, situation)).join('; ') };
  },
  stopped: (situation, stop) => {
    const placed = checks.limitsOf(situation).find(({ rule }) => rule === stop.rule);
    if (!placed) return { title: 'The counters cannot be reached', detail: 'a call that needs a counter is denied' };
    const detail = stop.retryAt === undefined ? '' : `; counts anew from ${stop.retryAt}`;
    return { title: stop.message, detail: usageText(placed, situation) + detail, rule: stop.rule };
  },
};

/** `refunds: 3 of 10 used in this hour, the call adds 1`. */
function usageText({ limit }: PlacedLimit, { args, context }: Situation): string {
  const weight = limitWeight(limit, args);
  const used = amountText(usedAmount(limit, context) ?? 0n);
  const adds =
    weight === undefined ? `${limit.increment_from} cannot be counted` : `the call adds ${amountText(weight)}`;
  return `${limit.counter}: ${used} of ${limit.max} used in this ${limit.window}, ${adds}`;
}

/** Millionths as a decimal number without trailing zeros. */
function amountText(amount: bigint): string {
  const fraction = String(amount % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${amount / 1_000_000n}${fraction && `.${fraction}`}`;
}

const approvalRules = narrateRules({
  name: 'Approval',
  label: 'approve_if',
  side: 'deny',
  passedTitle: 'No approval needed',
  rules: (situation) => checks.entryOf(situation)?.approve_if,
});

const unapproved: Narrator = {
  ...approvalRules,
  passed: (situation) => {
    const told = approvalRules.passed(situation);
    if (told.unused || !situation.context.approved) return told;
    return { title: 'Approved', detail: 'a valid approval for exactly this call is at hand' };
  },
};

/** By the number of the check (policy language, section 5). */
export const NARRATORS: ReadonlyMap<number, Narrator> = new Map([
  [2, hidden],
  [3, confusable],
  [4, unlisted],
  [5, drifted],
  [6, undeclared],
  [7, unmet],
  [8, matched],
  [9, matchedForAll],
  [10, overLimit],
  [11, unapproved],
]);
