import type { Combination, Leg, StackServer } from '../types.ts';

/** A flow as a picture shows it: one column for each leg, in it the servers that can play it. */
export interface FlowGraph {
  title: string;
  /** The picture in words, for those who do not see it. */
  description: string;
  columns: FlowColumn[];
}

export interface FlowColumn {
  title: string;
  says: string;
  /** True for the leg that the proposed rule takes away. */
  cut: boolean;
  boxes: FlowBox[];
}

export interface FlowBox {
  label: string;
  /** The tools that say most, in order. */
  tools: string[];
  /** How many more there are. */
  more: number;
}

const NAMED = 3;

/** The picture of a combination, as data; a table of the same rows says the same. */
export function flowGraph(combination: Combination, servers: readonly StackServer[]): FlowGraph {
  const columns = combination.legs.map((leg, index) => column(leg, index === combination.cure.leg, servers));
  const steps = columns.map(({ title, boxes }) => `${title}: ${boxes.map(({ label }) => label).join(', ')}`);
  return { title: combination.title, description: `${steps.join('; then ')}.`, columns };
}

function column({ title, says, tools, unlisted }: Leg, cut: boolean, servers: readonly StackServer[]): FlowColumn {
  const groups = Map.groupBy(tools, ({ server }) => server);
  const boxes = servers.flatMap(({ key, label }): FlowBox[] => {
    const names = groups.get(key)?.map(({ tool }) => tool) ?? [];
    if (names.length === 0) return unlisted.includes(key) ? [{ label, tools: ['all its tools'], more: 0 }] : [];
    return [{ label, tools: names.slice(0, NAMED), more: Math.max(0, names.length - NAMED) }];
  });
  return { title, says, cut, boxes };
}
