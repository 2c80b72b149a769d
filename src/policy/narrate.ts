import type { Situation } from './checks.ts';
import * as checks from './checks.ts';
import { limitWeight, type PlacedLimit, usedAmount } from './limits.ts';
import { matched, matchedForAll, type Narrator, unapproved, unmet, unused } from './narrate-rules.ts';
import { pointer } from './pointer.ts';

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
