import type { Attack, Catalogue, Server } from '../../catalogue/types.ts';
import { stackTool } from '../../stack/tool.ts';
import type { KnownServer, StackAttack, StackKnowledge, StackTool } from '../../stack/types.ts';

/** The data of `/stack/known.json`: what servers are recognised by, and the attack entries in short. */
export function stackKnowledge(catalogue: Catalogue): StackKnowledge {
  return { servers: catalogue.servers.map(knownServer), attacks: catalogue.attacks.map(stackAttack) };
}

/** The data of `/stack/servers/<server>.json`. */
export function stackTools(server: Server): { id: string; tools: StackTool[] } {
  return {
    id: server.id,
    tools: server.tools.map(({ record, assessment, path }) => ({ ...stackTool(record, assessment), path })),
  };
}

function knownServer({ id, label, record, tools }: Server): KnownServer {
  const { repository } = record.source;
  return {
    id,
    name: label,
    reviewed: record.reviewed !== undefined,
    capabilities: record.capabilities,
    packages: record.packages.map(({ registry, name, checked }) => ({
      registry,
      name,
      ...(checked === undefined ? {} : { found: checked.found }),
    })),
    ...(repository === undefined ? {} : { repository }),
    commands: commandsOf(record.packages),
    names: [...new Set([label, record.name, ...record.aliases])],
    tools: tools.length,
  };
}

/** Names of the programs that packages install: by custom the last part of the package's name. */
function commandsOf(packages: Server['record']['packages']): string[] {
  const programs = packages
    .filter(({ registry }) => registry !== 'remote')
    .map(({ name }) => name.split('/').at(-1) ?? '');
  // A short name such as `mcp` says nothing about whose program it is.
  return [...new Set(programs)].filter((name) => name.includes('mcp-') || name.includes('-mcp'));
}

function stackAttack({ id, record, severity }: Attack): StackAttack {
  return { id, kind: record.kind, title: record.title, severity, abuses: record.abuses };
}
