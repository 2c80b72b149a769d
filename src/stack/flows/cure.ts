import type { Category } from '../../risk/vocabulary.ts';
import { codes } from '../../risk/words.ts';
import { isLegStopped, isStopped, type Policies } from '../policies/engine.ts';
import { hiding } from '../policies/policy.ts';
import type { Cure, Leg, LegTool } from '../types.ts';

/** How much an agent misses a tool: reading is most of its work. */
const WORTH: Record<Category, number> = { Read: 4, Write: 2, Execute: 2, Destructive: 1, Financial: 1 };

/**
 * The smallest change to the recommended policies that takes away one leg: the leg whose callable tools an agent misses least.
 * The engine is asked whether it does.
 *
 * @param policies the recommended policies of all servers of the stack
 */
export function cureFor(legs: readonly Leg[], policies: Policies): Cure {
  const leg = legs.reduce(
    (best, _, index) => (costOf(legs, index, policies) < costOf(legs, best, policies) ? index : best),
    0,
  );
  const chosen = legs[leg];
  if (chosen === undefined) return { leg, hide: [], apart: [], says: '', confirmed: false };
  const hide = hiddenBy(openTools(chosen, policies));
  return {
    leg,
    hide,
    apart: soleServers(legs),
    says: sentenceFor(chosen, hide),
    confirmed: isLegStopped(chosen, withHidden(policies, hide)),
  };
}

function costOf(legs: readonly Leg[], index: number, policies: Policies): number {
  const leg = legs[index];
  const open = leg === undefined ? [] : openTools(leg, policies);
  return open.reduce((sum, { category }) => sum + (category === undefined ? 1 : WORTH[category]), 0);
}

const openTools = ({ role, tools }: Leg, policies: Policies): LegTool[] =>
  tools.filter((tool) => !isStopped(role, tool, policies));

function hiddenBy(tools: readonly LegTool[]): Cure['hide'] {
  const groups = Map.groupBy(tools, ({ server }) => server);
  return [...groups].map(([server, refs]) => ({ server, tools: [...new Set(refs.map(({ tool }) => tool))] }));
}

/** The policies with the names of a cure hidden too. */
function withHidden(policies: Policies, hide: Cure['hide']): Policies {
  const changed = new Map(policies);
  for (const { server, tools } of hide) {
    const policy = policies.get(server);
    if (policy !== undefined) changed.set(server, hiding(policy, tools));
  }
  return changed;
}

/** Servers without which some leg has nothing left. */
function soleServers(legs: readonly Leg[]): string[] {
  const sole = legs.flatMap(({ tools, unlisted }) => {
    const servers = new Set([...tools.map(({ server }) => server), ...unlisted]);
    return servers.size === 1 ? [...servers] : [];
  });
  return [...new Set(sole)];
}

function sentenceFor({ title, role }: Leg, hide: Cure['hide']): string {
  const leg = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const done = role === 'steers' ? 'no definition is listed' : `every call of ${leg} is denied`;
  if (hide.length === 0) return `Under the recommended policies, ${done} already.`;
  return `Hide ${codes(hide.flatMap(({ tools }) => tools))}: then ${done}.`;
}
