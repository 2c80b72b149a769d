import { UsageError } from '../command.ts';
import { visible } from '../output.ts';
import { type Headers, headersOf } from './headers.ts';

/** A server to read: a program that talks over its standard input and output, or an address. */
export type Target =
  | { kind: 'command'; command: string; args: readonly string[]; env: Readonly<Record<string, string>> }
  | { kind: 'url'; url: URL; headers: Headers };

/** Options of every command that reads a live server. */
export const LIVE_OPTIONS = {
  timeout: { type: 'string' },
  env: { type: 'string', multiple: true },
  header: { type: 'string', multiple: true },
} as const;

/** What the options say that go with one kind of server only. */
interface Given {
  env?: readonly string[] | undefined;
  header?: readonly string[] | undefined;
}

export const LIVE_OPTIONS_HELP = [
  ['--timeout SECONDS', 'how long to wait for each answer (default 20)'],
  ['--env NAME', 'also pass this variable of the environment on to COMMAND; may be repeated'],
  ['--header NAME=VARIABLE', 'also send this header to URL, with the value of this variable; may be repeated'],
] as const;

const DEFAULT_TIMEOUT = 20;
const LONGEST_TIMEOUT = 600;

/** Own arguments, and the command that follows the first lone `--`; undefined where there is none. */
export function splitCommand(args: readonly string[]): { own: string[]; command: string[] | undefined } {
  const end = args.indexOf('--');
  return end < 0 ? { own: [...args], command: undefined } : { own: args.slice(0, end), command: args.slice(end + 1) };
}

/** The server that is named by `-- COMMAND...` or by what is left of the positionals. Throws a UsageError. */
export function targetOf(
  positionals: readonly string[],
  command: readonly string[] | undefined,
  { env = [], header = [] }: Given,
): Target {
  if (command !== undefined) {
    if (header.length > 0) throw new UsageError('--header is for an address; a COMMAND is sent no headers.');
    return commandTarget(positionals, command, env);
  }
  const [address, ...rest] = positionals;
  if (address === undefined) throw new UsageError('name a server: -- COMMAND... or an http:// or https:// address.');
  if (rest.length > 0 || !/^https?:/i.test(address)) {
    throw new UsageError(`"${visible(address)}" is no address; for a command, put -- before it: -- COMMAND...`);
  }
  if (env.length > 0) throw new UsageError('--env is for a COMMAND; an address is passed no variables.');
  return { kind: 'url', url: urlOf(address), headers: headersOf(header) };
}

function commandTarget(positionals: readonly string[], command: readonly string[], env: readonly string[]): Target {
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"${visible(extra)}" is too much: all of the command stands after --.`);
  const [program, ...args] = command;
  if (program === undefined || program === '')
    throw new UsageError('name the COMMAND that starts the server after --.');
  return { kind: 'command', command: program, args, env: variables(env) };
}

function urlOf(address: string): URL {
  if (!URL.canParse(address)) throw new UsageError(`"${visible(address)}" is no valid address.`);
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('an address with a user name or password is not used: it would stand in logs.');
  }
  return url;
}

/** Only names are given, so that no secret stands in the list of processes. */
function variables(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, variable(name)]));
}

function variable(name: string): string {
  if (name.includes('=')) throw new UsageError('--env takes the name of a variable; set its value before the command.');
  const value = process.env[name];
  if (value === undefined) throw new UsageError(`--env ${visible(name)}: there is no such variable.`);
  return value;
}

/** Seconds to wait for an answer. */
export function timeoutOf(given: string | undefined): number {
  if (given === undefined) return DEFAULT_TIMEOUT;
  const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : 0;
  if (seconds > 0 && seconds <= LONGEST_TIMEOUT) return seconds;
  throw new UsageError(
    `--timeout must be a number of seconds up to ${LONGEST_TIMEOUT}, such as 20; not "${visible(given)}".`,
  );
}
