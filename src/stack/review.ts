import { CATEGORIES, SEVERITIES } from '../risk/vocabulary.ts';
import { findCombinations } from './flows/find.ts';
import { byWeight } from './flows/legs.ts';
import type { Policies } from './policies/engine.ts';
import { isBroken } from './policies/engine.ts';
import { policyOf, wishedPolicy } from './policies/policy.ts';
import type { Combination, Review, StackAttack, StackServer, Totals, Wishes, WorstCall } from './types.ts';

const MOST_CALLS = 10;

/** Everything that is said about a stack: what it can do, what it makes possible together, and what breaks that. */
export function review(servers: readonly StackServer[], attacks: readonly StackAttack[]): Review {
  const recommended: Policies = new Map(servers.map((server) => [server.key, policyOf(server, 'recommended')]));
  return {
    totals: totalsOf(servers),
    worst: worstCalls(servers),
    combinations: findCombinations(servers, attacks, recommended),
  };
}

/** The combinations that the wished policies leave open: no leg of theirs is denied altogether. The engine decides. */
export function openCombinations(
  combinations: readonly Combination[],
  servers: readonly StackServer[],
  wishes: Wishes,
): Combination[] {
  const policies: Policies = new Map(servers.map((server) => [server.key, wishedPolicy(server, wishes)]));
  return combinations.filter(({ legs }) => !isBroken(legs, policies));
}

function totalsOf(servers: readonly StackServer[]): Totals {
  const tools = servers.flatMap((server) => server.tools);
  return {
    servers: servers.length,
    unlisted: servers.filter(({ source }) => source === 'nowhere').length,
    tools: tools.length,
    byCategory: countBy(
      tools.map(({ category }) => category ?? 'unknown'),
      [...CATEGORIES, 'unknown'],
    ),
    bySeverity: countBy(
      tools.map(({ severity }) => severity ?? 'unknown'),
      [...SEVERITIES, 'unknown'],
    ),
  };
}

function countBy<K extends string>(values: readonly K[], keys: readonly K[]): Record<K, number> {
  const counts = keys.map((key): [K, number] => [key, values.filter((value) => value === key).length]);
  // The keys are all of K, which Object.fromEntries cannot know.
  return Object.fromEntries(counts) as Record<K, number>;
}

/** The calls that deserve a look first; of equals those with more reasons. */
function worstCalls(servers: readonly StackServer[]): WorstCall[] {
  const calls = servers.flatMap((server) =>
    server.tools.flatMap(({ name, category, severity, reasons, capabilities, path }) =>
      severity === undefined
        ? []
        : [{ server: server.key, label: server.label, tool: name, category, severity, reasons, capabilities, path }],
    ),
  );
  return calls
    .toSorted(
      (a, b) => byWeight(a, b) || b.reasons.length - a.reasons.length || b.capabilities.length - a.capabilities.length,
    )
    .slice(0, MOST_CALLS)
    .map(({ reasons, capabilities: _, ...call }) => ({ ...call, why: reasons.join(' ') }));
}
