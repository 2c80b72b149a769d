import { access } from 'node:fs/promises';
import { oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { readText } from '../input.ts';
import { LIVE_OPTIONS, LIVE_OPTIONS_HELP, splitCommand, type Target, targetOf, timeoutOf } from '../live/target.ts';
import { jsonText, print, visible, warn } from '../output.ts';

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage:
    '[--lock FILE] [--timeout SECONDS] [--env NAME]... [--header NAME=VARIABLE]... [--format text|json] (-- COMMAND... | URL)',
  summary: 'Reads the tools of a live MCP server: their risk, the policy that answers it, and a draft of its record.',
  options: [
    ['--lock FILE', 'also write all definitions and their digests to FILE, for drift; an older lock file is replaced'],
    ...LIVE_OPTIONS_HELP,
    ['--format', 'text (default) or json'],
  ],
  notes: [
    'COMMAND is started, asked for its list of tools, and ended; a URL is read by streamable HTTP. No tool is called.',
    'COMMAND gets PATH, HOME and the like of the environment, and what --env names; nothing else.',
    'Exits 1 when the server cannot be read, prints what is no message, or lists what is no tool; the last is not locked.',
  ].join('\n'),
  examples: [
    'mcp-risk scan -- npx -y @modelcontextprotocol/server-filesystem /tmp',
    'mcp-risk scan https://mcp.example.com/mcp --lock example.lock.json',
    'TOKEN="Bearer ..." mcp-risk scan https://mcp.example.com/mcp --header Authorization=TOKEN',
  ],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { own, command: started } = splitCommand(args);
  const { values, positionals } = readArguments(own, {
    ...LIVE_OPTIONS,
    lock: { type: 'string' },
    format: { type: 'string' },
  });
  const format = oneOf('format', values.format, FORMATS);
  const seconds = timeoutOf(values.timeout);
  const target = targetOf(positionals, started, values);
  if (values.lock !== undefined) await refuseOtherFile(values.lock);
  return scan(target, seconds, format, values.lock);
}

async function scan(
  target: Target,
  seconds: number,
  format: (typeof FORMATS)[number],
  lock: string | undefined,
): Promise<ExitCode> {
  // Loaded here, so that listing the commands does not load all that reads a server.
  const { readingOrFault } = await import('../live/reading-or-fault.ts');
  const { scanOf, scanText } = await import('../live/scan-report.ts');
  const reading = await readingOrFault('scan', target, seconds);
  if (reading === undefined) return 1;
  const found = scanOf(reading, target.kind === 'url' ? 'http' : 'stdio');
  print(format === 'json' ? jsonText(found) : scanText(found));
  if (lock !== undefined && reading.problems.length === 0) {
    const { writeLock } = await import('../live/lock.ts');
    await writeLock(lock, reading.server, reading.tools);
    warn(`${visible(lock)}: ${reading.tools.length} tools locked`);
  } else if (lock !== undefined) {
    warn(`mcp-risk scan: ${visible(lock)} was not written, because the list is not in order.`);
  }
  return found.problems.length > 0 ? 1 : 0;
}

/** A slip of the name must not cost another file. */
async function refuseOtherFile(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  const { readLock } = await import('../live/lock.ts');
  await readLock(file, await readText(file)).catch((error: unknown) => {
    const why = error instanceof UsageError ? ` (${error.message})` : '';
    throw new UsageError(`${visible(file)} is there already and is no lock file${why}; remove it, or name another.`);
  });
}
