import { print as printPolicy } from '../../policy/print.ts';
import { classify } from '../../risk/classify/classify.ts';
import { serverPolicy } from '../../risk/combine.ts';
import { filesOf, oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { type DefinedServer, readDefinitions } from '../definitions/read.ts';
import { jsonText, print, visible, warn } from '../output.ts';

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage: 'FILE [--server NAME] [--format text|json]',
  summary: 'Writes the recommended policy for the tools of one server.',
  options: [
    ['--server NAME', 'which server, when FILE holds several'],
    ['--format', 'text (default): the policy; or json: {"server", "policy", "tools"}'],
  ],
  notes:
    'FILE is a tools/list answer; - reads standard input. Classes come from the definitions alone: read the policy before you use it.\nExits 1 when something in FILE is not a tool and is left out.',
  examples: ['mcp-risk recommend tools.json > policy.json'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { server: { type: 'string' }, format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  const [file = ''] = filesOf(positionals, 1);
  const { servers, problems } = await readDefinitions(file);
  for (const problem of problems) warn(visible(problem));
  const { name, tools } = chosen(servers, values.server);
  const siblings = tools.map((tool) => tool.name);
  const entries = tools.map((tool) => ({
    name: tool.name,
    category: classify(tool, siblings, name).assessment.category,
  }));
  const policy = serverPolicy(entries);
  const shown = entries.map((entry) => ({ tool: entry.name, category: entry.category ?? null }));
  print(
    format === 'json'
      ? jsonText({ server: name ?? null, policy, tools: shown })
      : jsonText(JSON.parse(printPolicy(policy))),
  );
  return problems.length === 0 ? 0 : 1;
}

function chosen(servers: readonly DefinedServer[], wanted: string | undefined): DefinedServer {
  const found = wanted === undefined ? servers : servers.filter(({ name }) => name === wanted);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const names = servers.slice(0, 5).map(({ name }) => `"${visible(name ?? '')}"`);
  const some = `${names.join(', ')}${servers.length > names.length ? ', ...' : ''}`;
  throw new UsageError(
    wanted === undefined
      ? `the file holds ${servers.length} servers; name one with --server: ${some}`
      : `${found.length === 0 ? 'no server is' : 'several servers are'} called "${visible(wanted)}"; there are: ${some}`,
  );
}
