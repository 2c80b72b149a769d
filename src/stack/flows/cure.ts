import type { Category } from '../../risk/vocabulary.ts';
import { codes } from '../../risk/words.ts';
import { isDenied, isLegDenied, type Policies } from '../policies/engine.ts';
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
  const hide = hiddenBy(chosen.tools.filter((tool) => !isDenied(tool, policies)));
  return {
    leg,
    hide,
    apart: soleServers(legs),
    says: sentenceFor(chosen, hide),
    confirmed: isLegDenied(chosen, withHidden(policies, hide)),
  };
}

function costOf(legs: readonly Leg[], index: number, policies: Policies): number {
  const open = legs[index]?.tools.filter((tool) => !isDenied(tool, policies)) ?? [];
  return open.reduce((sum, { category }) => sum + (category === undefined ? 1 : WORTH[category]), 0);
}

function hiddenBy(tools: readonly LegTool[]): Cure['hide'] {
  const groups = Map.groupBy(tools, ({ server }) => server);
  return [...groups].map(([server, refs]) => ({ server, tools: [...new Set(refs.map(({ tool }) => tool))] }));
}

/** The policies with the names of a cure hidden too. */
export function withHidden(policies: Policies, hide: Cure['hide']): Policies {
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

function sentenceFor({ title }: Leg, hide: Cure['hide']): string {
  const leg = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  if (hide.length === 0) return `The recommended policies deny every call of ${leg} already.`;
  const names = hide.flatMap(({ tools }) => tools);
  return `Hide ${codes(names)}: then every call of ${leg} is denied.`;
}
