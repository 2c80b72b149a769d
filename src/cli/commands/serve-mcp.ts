import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { readOptions } from '../args.ts';
import type { Command, ExitCode } from '../command.ts';
import { warn } from '../output.ts';
import { catalogueServer } from '../serve/server.ts';
import { usableCatalogue } from '../server-tools.ts';

export const command: Command = {
  usage: '',
  summary: 'Serves the catalogue to an agent: a read-only MCP server on standard input and output.',
  options: [],
  notes: [
    'Tools: find_tools, get_tool, check_policy, search_attacks. Nothing is written and nothing outside is asked. The environment',
    'variable CATALOGUE names another catalogue folder. Ends when standard input does.',
  ].join('\n'),
  examples: ['mcp-risk serve-mcp', 'claude mcp add risk -- npm run -s mcp-risk -- serve-mcp'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  readOptions(args, {});
  const catalogue = await usableCatalogue();
  const server = catalogueServer(catalogue);
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  await server.connect(new StdioServerTransport());
  warn(`Serving ${catalogue.servers.length} servers and ${catalogue.tools.length} tools.`);
  await ended;
  await server.close();
  return 0;
}
