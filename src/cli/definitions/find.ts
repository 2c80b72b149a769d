import type { Definitions } from '../../catalogue/machine-accuracy.ts';
import type { ToolDefinition } from '../../risk/classify/definition.ts';
import { readDefinitions } from './read.ts';
import { repositoryOf } from './record.ts';

/**
 * Finds definitions of a file by server id and tool name. A server whose name in the file is not its id in the catalogue
 * is found by its repository, where a tool of that name stands only once.
 */
export async function definitionsIn(file: string, repositories?: ReadonlyMap<string, string>): Promise<Definitions> {
  const { servers } = await readDefinitions(file);
  const found = new Map<string, ToolDefinition>();
  for (const server of servers) {
    for (const tool of server.tools) {
      for (const key of [server.name, repositoryOf(server)]) {
        if (key !== undefined && !found.has(`${key} ${tool.name}`)) found.set(`${key} ${tool.name}`, tool);
      }
    }
  }
  return (server, tool) => found.get(`${server} ${tool}`) ?? found.get(`${repositories?.get(server) ?? ''} ${tool}`);
}
