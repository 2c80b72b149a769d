import { type Classified, classify } from '../../risk/classify/classify.ts';
import { filesOf, oneOf, readArguments } from '../args.ts';
import type { Command, ExitCode } from '../command.ts';
import { jsonLine } from '../definitions/json-line.ts';
import { type DefinedServer, readDefinitions } from '../definitions/read.ts';
import { shownName } from '../input.ts';
import { print, visible, warn } from '../output.ts';

const FORMATS = ['json', 'text'] as const;

export const command: Command = {
  usage: 'FILE [--format json|text]',
  summary: 'Classifies tools that nobody has reviewed, from their definitions alone.',
  options: [['--format', 'json (default): one JSON line a tool; or text: a table']],
  notes:
    'FILE is a tools/list answer, or JSON lines of servers with "tools", as they are or as gzip; - reads standard input.\nA category that nothing supports is null.\nExits 1 when something in FILE is not a tool and is left out.',
  examples: ['mcp-risk classify tools.json', 'cat tools.json | mcp-risk classify - --format text'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  const [file = ''] = filesOf(positionals, 1);
  const { servers, problems } = await readDefinitions(file);
  for (const problem of problems) warn(visible(problem));
  const lines = servers.flatMap((server) => linesOf(server, format === 'json' ? jsonOf : textOf));
  print(lines.join('\n'));
  if (lines.length === 0 && problems.length === 0)
    warn(`mcp-risk classify: ${visible(shownName(file))} lists no tools.`);
  return problems.length === 0 ? 0 : 1;
}

type Line = (server: string | null, name: string, classified: Classified) => string;

function linesOf({ name, tools }: DefinedServer, line: Line): string[] {
  const siblings = tools.map((tool) => tool.name);
  return tools.map((tool) => line(name ?? null, tool.name, classify(tool, siblings, name)));
}

const jsonOf: Line = (server, tool, { assessment, grounds }) => {
  const { category, severity, confidence, capabilities, reasons } = assessment;
  return jsonLine({
    server,
    tool,
    category: category ?? null,
    severity: severity ?? null,
    confidence,
    capabilities,
    reasons: [...reasons.map(({ text }) => text), ...[...grounds].map(capabilityReason)],
  });
};

const capabilityReason = ([capability, why]: readonly [string, string]): string =>
  `Capability \`${capability}\`: ${why}.`;

const textOf: Line = (server, tool, { assessment }) => {
  const { category = 'not known', severity = '-', confidence, capabilities } = assessment;
  const cells = [category.padEnd(11), severity.padEnd(8), confidence.padEnd(6)];
  const name = server === null ? visible(tool) : `${visible(server)} ${visible(tool)}`;
  return [...cells, name, capabilities.join(', ')].join('  ').trimEnd();
};
