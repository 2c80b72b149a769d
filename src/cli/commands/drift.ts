import { oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { readText, shownName } from '../input.ts';
import { LIVE_OPTIONS, LIVE_OPTIONS_HELP, splitCommand, targetOf, timeoutOf } from '../live/target.ts';
import { jsonText, print } from '../output.ts';

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage:
    'FILE [--timeout SECONDS] [--env NAME]... [--header NAME=VARIABLE]... [--format text|json] (-- COMMAND... | URL)',
  summary: 'Compares a live MCP server with a lock file that scan --lock wrote: what changed, worst first.',
  options: [...LIVE_OPTIONS_HELP, ['--format', 'text (default) or json']],
  notes: [
    'Grades, worst first: tool removed; tool added; new required argument, type or annotation change; new optional',
    'argument; text only. A policy with pins denies a changed tool whatever the grade.',
    'Exits 0 when no tool changed, 1 when one did or the server cannot be read to the end.',
  ].join('\n'),
  examples: [
    'mcp-risk drift files.lock.json -- npx -y @modelcontextprotocol/server-filesystem /tmp',
    'mcp-risk drift example.lock.json https://mcp.example.com/mcp --format json',
  ],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { own, command: started } = splitCommand(args);
  const { values, positionals } = readArguments(own, { ...LIVE_OPTIONS, format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  const seconds = timeoutOf(values.timeout);
  const [file, ...rest] = positionals;
  if (file === undefined) throw new UsageError('name the lock FILE first; scan --lock FILE writes one.');
  const target = targetOf(rest, started, values);
  // Loaded here, so that listing the commands does not load all that reads a server.
  const { readLock } = await import('../live/lock.ts');
  const { readingOrFault } = await import('../live/reading-or-fault.ts');
  const { driftOf, driftText } = await import('../live/drift-report.ts');
  const lock = await readLock(shownName(file), await readText(file));
  const reading = await readingOrFault('drift', target, seconds);
  if (reading === undefined) return 1;
  const drift = driftOf(lock, reading);
  print(format === 'json' ? jsonText(drift) : driftText(drift));
  return drift.differences.length > 0 || drift.problems.length > 0 ? 1 : 0;
}
