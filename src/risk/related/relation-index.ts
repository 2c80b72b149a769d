import { decidingEffects } from '../category.ts';
import { nouns } from '../names.ts';
import type { ToolFacts } from '../types.ts';
import type { Category, ToolCapability } from '../vocabulary.ts';

/** A tool among others: where it is offered and what was concluded about it. */
export interface Neighbour {
  server: string;
  facts: ToolFacts;
  category: Category | undefined;
}

/** The tools of one server, found by what relates them. */
export interface Neighbourhood {
  tools: readonly Neighbour[];
  names: readonly string[];
  byName: ReadonlyMap<string, Neighbour>;
  /** By each noun of the name that not nearly every tool of the server has. */
  byNoun: ReadonlyMap<string, readonly Neighbour[]>;
  /** Tools that a tool takes back, by the name of that tool. */
  undoneBy: ReadonlyMap<string, readonly Neighbour[]>;
  byCategory: ReadonlyMap<Category | undefined, readonly Neighbour[]>;
}

export interface RelationIndex {
  /** Place of each tool in the list that the index was made from. */
  order: ReadonlyMap<Neighbour, number>;
  /** What stands around the tools of a server; worked out when it is first asked for. */
  around(server: string): Neighbourhood | undefined;
  /** Tools of all servers that are of a kind. */
  ofKind(kind: Kind): readonly Neighbour[];
}

/** A kind of tool: its deciding effect with its capabilities, and a noun of its name, all its nouns, or none. */
export interface Kind {
  does: string;
  noun?: string;
}

/** Collects all tools so that `relate` looks at a handful of candidates for each. Linear in the number of tools. */
export function relationIndex(all: readonly Neighbour[]): RelationIndex {
  const servers = grouped(all, ({ server }) => [server]);
  const known = new Map<string, Neighbourhood>();
  const byDeed = grouped(all, ({ facts }) => deedsOf(facts));
  const byNoun = new Map<string, Map<string, Neighbour[]>>();
  return {
    order: new Map(all.map((tool, i) => [tool, i])),
    around: (id) => {
      const tools = servers.get(id);
      if (tools !== undefined && !known.has(id)) known.set(id, neighbourhood(tools));
      return known.get(id);
    },
    ofKind: ({ does, noun }) => {
      const doing = byDeed.get(does) ?? [];
      if (noun === undefined) return doing;
      const nounsOfThem = byNoun.get(does) ?? grouped(doing, ({ facts }) => subjectsOf(facts));
      byNoun.set(does, nounsOfThem);
      return nounsOfThem.get(noun) ?? [];
    },
  };
}

function neighbourhood(tools: readonly Neighbour[]): Neighbourhood {
  return {
    tools,
    names: tools.map(({ facts }) => facts.name),
    byName: new Map(tools.map((tool) => [tool.facts.name, tool])),
    byNoun: withoutCommon(
      grouped(tools, ({ facts }) => nouns(facts.name)),
      tools.length,
    ),
    undoneBy: grouped(tools, ({ facts }) => (facts.undo === undefined ? [] : [facts.undo])),
    byCategory: grouped(tools, ({ category }) => [category]),
  };
}

/** A word that half of the tools carry is the server's name or subject and relates nothing. */
function withoutCommon(found: Map<string, Neighbour[]>, tools: number): Map<string, Neighbour[]> {
  const most = Math.max(4, Math.min(40, tools / 2));
  return new Map([...found].filter(([, having]) => having.length <= most));
}

/** What most readers return makes none of them alike. */
const COMMON = new Set<ToolCapability>(['private-data-read', 'untrusted-content-read']);

/**
 * What kind of tool it is, closest first: its effect with its capabilities and a noun of its name, then its effect with
 * its capabilities. Without a telling capability only the first says anything, and without any only of names that are about the very
 * same.
 */
export function kindsOf(facts: ToolFacts): Kind[] {
  const isTelling = facts.capabilities.some((capability) => !COMMON.has(capability));
  return deedsOf(facts).flatMap((does): Kind[] => [
    ...subjectsOf(facts).map((noun) => ({ does, noun })),
    ...(isTelling ? [{ does }] : []),
  ]);
}

function subjectsOf({ name, capabilities }: ToolFacts): string[] {
  const all = nouns(name);
  return [...new Set(capabilities.length > 0 ? all : [all.join(' ')])].filter((noun) => noun !== '');
}

/** None where no effect is known. */
function deedsOf({ effects, capabilities }: ToolFacts): string[] {
  const [effect] = decidingEffects(effects);
  return effect === undefined ? [] : [[effect, ...capabilities.toSorted()].join(' ')];
}

/**
 * Up to `most` members of a group, those that stand behind a tool first and then from the start. The group is in the
 * order of the index, so the place is found by halving.
 */
export function following(
  group: readonly Neighbour[],
  tool: Neighbour,
  most: number,
  index: RelationIndex,
): Neighbour[] {
  const place = index.order.get(tool) ?? -1;
  let low = 0;
  for (let high = group.length; low < high; ) {
    const middle = (low + high) >> 1;
    const other = group[middle];
    if (other !== undefined && (index.order.get(other) ?? -1) <= place) low = middle + 1;
    else high = middle;
  }
  return [...group.slice(low, low + most), ...group.slice(0, Math.min(most, low))].slice(0, most);
}

/** Lists of items by each of their keys, in the order given. */
function grouped<Item, Key>(items: readonly Item[], keys: (item: Item) => readonly Key[]): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
