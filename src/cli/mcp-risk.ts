#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { suggest } from '../policy/suggest.ts';
import { type ExitCode, helpText, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { print, visible, warn } from './output.ts';

// Commands are loaded after this: their compiled code is kept, and a second run starts in half the time.
enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'));
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<ExitCode> {
  const name = commandName(args);
  if (name === undefined) return withoutCommand(args);
  try {
    return await start(name, args.slice(name.split(' ').length));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    warn(`mcp-risk ${name}: ${error.message}`);
    warn(`See: mcp-risk ${name} --help`);
    return 2;
  }
}

function commandName(args: readonly string[]): string | undefined {
  return [args.slice(0, 2).join(' '), args[0] ?? ''].find((name) => Object.hasOwn(COMMANDS, name));
}

async function start(name: string, args: readonly string[]): Promise<ExitCode> {
  const loaded = await COMMANDS[name]?.();
  if (!loaded) throw new UsageError('There is no such command.');
  if (!asksForHelp(args)) return loaded.command.run(args);
  print(helpText(name, loaded.command));
  return 0;
}

/** What follows a lone `--` belongs to another program. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  return own.includes('--help') || own.includes('-h');
}

async function withoutCommand(args: readonly string[]): Promise<ExitCode> {
  if (args[0] === 'help' || asksForHelp(args)) {
    print(await overview());
    return 0;
  }
  if (args.length > 0) warn(unknownCommand(args));
  warn(args.length > 0 ? 'See: mcp-risk --help' : await overview());
  return 2;
}

function unknownCommand(args: readonly string[]): string {
  const names = Object.keys(COMMANDS);
  const inGroup = names.filter((name) => name.startsWith(`${args[0]} `));
  if (args.length === 1 && inGroup.length > 0) return `mcp-risk: "${args[0]}" needs one of: ${inGroup.join(', ')}`;
  const near = new Set(
    names.filter((name) =>
      [args.slice(0, 2).join(' '), args[0] ?? ''].some(
        (word) => suggest(word, [name]).length > 0 || suggest(word, name.split(' ').slice(-1)).length > 0,
      ),
    ),
  );
  const words = args.slice(0, inGroup.length > 0 ? 2 : 1).join(' ');
  const meant = near.size > 0 ? ` Did you mean ${[...near].map((name) => `"${name}"`).join(' or ')}?` : '';
  return `mcp-risk: there is no command "${visible(words)}".${meant}`;
}

async function overview(): Promise<string> {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).command.summary}`),
  );
  return [
    'Risk and policies of MCP tools.',
    '',
    '  mcp-risk COMMAND [ARGUMENTS]',
    '',
    'Commands:',
    ...lines,
    '',
    'Every command has --help. Exit codes: 0 all is well, 1 something was found, 2 used wrongly.',
    '',
  ].join('\n');
}
