import { type Capability, SERVER_CAPABILITIES, TOOL_CAPABILITIES } from '../../risk/vocabulary.ts';
import type { Term } from '../schema/vocabulary.ts';
import type { Attack, CapabilityView, Server, Tool } from '../types.ts';
import { worstFirst } from './attack.ts';
import { lazy } from './lazy.ts';

/** One view for each capability that the code knows, in the order in which the code lists them. */
export function capabilityViews(
  servers: readonly Server[],
  attacks: readonly Attack[],
  terms: ReadonlyMap<string, Term> | undefined,
): CapabilityView[] {
  const holders = collectHolders(servers);
  const view = (id: Capability, level: CapabilityView['level']): CapabilityView => {
    const having = holders.get(id);
    const tools = lazy(() => worstFirst(having?.tools ?? []));
    return {
      id,
      // A folder without vocabulary (an import under way) still has pages; lint says what is missing.
      term: terms?.get(id) ?? { id, label: id, means: 'Not described yet.' },
      path: `capabilities/${id}/`,
      level,
      get tools() {
        return tools();
      },
      servers: [...(having?.servers ?? [])],
      attacks: attacks.filter((attack) => isUsedBy(id, attack)),
    };
  };
  return [...TOOL_CAPABILITIES.map((id) => view(id, 'tool')), ...SERVER_CAPABILITIES.map((id) => view(id, 'server'))];
}

interface Holders {
  tools: Tool[];
  servers: Set<Server>;
}

/** One pass over all tools. A server has a tool's capability, too. */
function collectHolders(servers: readonly Server[]): Map<Capability, Holders> {
  const found = new Map<Capability, Holders>();
  const having = (id: Capability): Holders => {
    const known = found.get(id) ?? { tools: [], servers: new Set() };
    found.set(id, known);
    return known;
  };
  for (const server of servers) {
    for (const id of server.record.capabilities) having(id).servers.add(server);
    for (const tool of server.tools) {
      for (const id of new Set(tool.record.capabilities)) {
        having(id).tools.push(tool);
        having(id).servers.add(server);
      }
    }
  }
  return found;
}

function isUsedBy(id: Capability, { record: { abuses, match } }: Attack): boolean {
  return [abuses, match.any_of, match.all_of, match.with_any_of].some((tags) => tags.includes(id));
}
