import { type Capability, SERVER_CAPABILITIES, TOOL_CAPABILITIES } from '../../risk/vocabulary.ts';
import type { Term } from '../schema/vocabulary.ts';
import type { Attack, CapabilityView, Server, Tool } from '../types.ts';
import { worstFirst } from './attack.ts';
import { lazy } from './lazy.ts';

/** One view for each capability that the code knows, in the order of the vocabulary in code. */
export function capabilityViews(
  servers: readonly Server[],
  attacks: readonly Attack[],
  terms: ReadonlyMap<string, Term> | undefined,
): CapabilityView[] {
  const tools = lazy(() => toolsByCapability(servers));
  const view = (id: Capability, level: CapabilityView['level']): CapabilityView => {
    const having = lazy(() => worstFirst(tools().get(id) ?? []));
    return {
      id,
      // A folder without vocabulary (an import under way) still has pages; lint says what is missing.
      term: terms?.get(id) ?? { id, label: id, means: 'Not described yet.' },
      path: `capabilities/${id}/`,
      level,
      get tools() {
        return having();
      },
      servers: servers.filter(({ record }) =>
        level === 'server'
          ? record.capabilities.some((own) => own === id)
          : record.tools.some(({ capabilities }) => capabilities.some((own) => own === id)),
      ),
      attacks: attacks.filter(({ record: { abuses, match } }) =>
        [...abuses, ...match.any_of, ...match.all_of, ...match.with_any_of].includes(id),
      ),
    };
  };
  return [...TOOL_CAPABILITIES.map((id) => view(id, 'tool')), ...SERVER_CAPABILITIES.map((id) => view(id, 'server'))];
}

function toolsByCapability(servers: readonly Server[]): Map<Capability, Tool[]> {
  const found = new Map<Capability, Tool[]>(TOOL_CAPABILITIES.map((id) => [id, []]));
  for (const { tools } of servers) {
    for (const tool of tools) for (const id of new Set(tool.record.capabilities)) found.get(id)?.push(tool);
  }
  return found;
}
