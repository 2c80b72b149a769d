import { LOOKED_AT } from '../../risk/related.ts';

/** A server and the kinds of its tools. */
type OfKinds = readonly [id: string, kinds: Iterable<string>];

/**
 * The servers from whose tools those that changed may be seen. A tool looks for neighbours among the `LOOKED_AT` tools of a kind that
 * follow it, and after the last begins with the first: so it sees no further than as many servers that have the kind.
 *
 * @param changed servers of which tools came, went or changed, with the kinds they have or had
 * @param servers all that there are, in the order in which tools look
 */
export function nearTo(changed: readonly OfKinds[], servers: readonly OfKinds[]): Set<string> {
  const asked = new Set(changed.flatMap(([, kinds]) => [...kinds]));
  const having = new Map<string, string[]>([...asked].map((kind) => [kind, []]));
  for (const [id, kinds] of servers) for (const kind of kinds) having.get(kind)?.push(id);
  return new Set(changed.flatMap(([id, kinds]) => [...kinds].flatMap((kind) => before(id, having.get(kind) ?? []))));
}

/** The last `LOOKED_AT` of some ids in order that stand before a place; before the first stands the last. */
function before(place: string, ids: readonly string[]): string[] {
  const [smaller, others] = [ids.filter((id) => id < place), ids.filter((id) => id > place)];
  return [...others, ...smaller].slice(-LOOKED_AT);
}
