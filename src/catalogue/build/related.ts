import type { Neighbour, RelationIndex } from '../../risk/related/relation-index.ts';
import { relationIndex } from '../../risk/related/relation-index.ts';
import { relatedElsewhere, relatedHere } from '../../risk/related.ts';
import type { ToolRecord } from '../schema/tool.ts';
import type { RelatedTool, Server, Tool } from '../types.ts';
import { lazy } from './lazy.ts';

/** Finds the tools beside one. */
export interface Relations {
  /** On its own server. */
  here(tool: Tool): RelatedTool[];
  /** On others. */
  elsewhere(tool: Tool): RelatedTool[];
}

/** The index over all tools is made when the first tool asks. */
export function relations(servers: () => readonly Server[]): Relations {
  const known = lazy(() => indexOf(servers()));
  const by = (relate: typeof relatedHere) => (tool: Tool) => {
    const { index, neighbours, byName } = known();
    const neighbour = neighbours.get(tool);
    if (neighbour === undefined) return [];
    return relate(neighbour, index).flatMap(({ server, name, how }) => {
      const other = byName.get(server)?.get(name);
      return other === undefined ? [] : [{ tool: other, how }];
    });
  };
  return { here: by(relatedHere), elsewhere: by(relatedElsewhere) };
}

interface Known {
  index: RelationIndex;
  neighbours: Map<Tool, Neighbour>;
  byName: Map<string, Map<string, Tool>>;
}

function indexOf(servers: readonly Server[]): Known {
  const neighbours = new Map<Tool, Neighbour>();
  const byName = new Map<string, Map<string, Tool>>();
  for (const { id, tools } of servers) {
    byName.set(id, new Map(tools.map((tool) => [tool.record.name, tool])));
    for (const tool of tools) neighbours.set(tool, new NeighbourOf(tool));
  }
  return { index: relationIndex([...neighbours.values()]), neighbours, byName };
}

/** There is one for every tool of the catalogue. */
class NeighbourOf implements Neighbour {
  readonly server: string;
  readonly facts: ToolRecord;
  readonly #tool: Tool;

  constructor(tool: Tool) {
    this.server = tool.server.id;
    this.facts = tool.record;
    this.#tool = tool;
  }

  get category(): Neighbour['category'] {
    return this.#tool.assessment.category;
  }
}
