import { nouns } from '../names.ts';
import type { ToolFacts } from '../types.ts';
import type { ToolCapability } from '../vocabulary.ts';
import { meansOf } from './means.ts';
import type { ServerTags } from './types.ts';

/** How many holders of a capability are looked at: on a large server the first ones are as good as any. */
const LOOKED_AT = 50;

/**
 * "On the same server, `get_ticket` returns text ...": for each capability one other tool of the server that has it. Of
 * several the one whose name shares most with this tool's or that is typical, and rather a tool that was not named yet;
 * one that is named for two gets one clause. Empty when none has any.
 */
export function company(facts: ToolFacts, server: ServerTags, wanted: readonly ToolCapability[]): string[] {
  const told = new Map<string, ToolCapability[]>();
  for (const capability of wanted) {
    const holders = (server.tools.get(capability) ?? []).slice(0, LOOKED_AT);
    const other = nearest(facts, holders, server, told);
    if (other !== undefined) told.set(other, [...(told.get(other) ?? []), capability]);
  }
  const clauses = [...told].map(([tool, capabilities]) => meansOf(tool, ...capabilities));
  return clauses.length === 0 ? [] : [`On the same server, ${clauses.join(', and ')}.`];
}

type Named = Pick<ReadonlySet<string>, 'has'>;

function nearest(
  facts: ToolFacts,
  holders: readonly string[],
  { typical }: ServerTags,
  named: Named,
): string | undefined {
  const own = new Set(nouns(facts.name));
  const shared = (name: string): number => nouns(name).filter((noun) => own.has(noun)).length;
  const score = (name: string): number => 2 * (shared(name) + (typical.has(name) ? 1 : 0)) + (named.has(name) ? 0 : 1);
  const others = holders.filter((name) => name !== facts.name);
  return others.reduce<string | undefined>(
    (best, name) => (best === undefined || score(name) > score(best) ? name : best),
    undefined,
  );
}
