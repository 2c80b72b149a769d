import type { Catalogue } from '../../catalogue/types.ts';
import { memoiseFor } from '../../policy/memo.ts';
import { reportOnServers, type StackReport, stackOf } from '../../stack/index.ts';
import { stackKnowledge, stackTools } from './knowledge.ts';

/** Servers that many people run side by side, and that are dangerous together. */
const EXAMPLE = ['github-github-mcp-server', 'mcp-server-filesystem', 'mcp-server-fetch'];

/** The review that the page shows before anything is pasted; of another catalogue only the servers that it has. */
export const exampleStack = memoiseFor((catalogue: Catalogue): StackReport => {
  const knowledge = stackKnowledge(catalogue);
  const servers = EXAMPLE.flatMap((id) => catalogue.server(id) ?? []);
  const stack = stackOf(
    servers.map((server) => ({
      known: knowledge.servers.find(({ id }) => id === server.id),
      tools: stackTools(server).tools,
    })),
  );
  return reportOnServers(stack, knowledge, { level: 'recommended' });
});
