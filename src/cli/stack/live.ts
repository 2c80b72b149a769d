import { readList } from '../../risk/classify/left-out.ts';
import { classifiedTools } from '../../stack/classified.ts';
import type { Configuration, Settled } from '../../stack/index.ts';
import { fieldsOf, type RawServer } from '../../stack/read/raw.ts';
import { readRaw } from '../../stack/read/read.ts';
import { UsageError } from '../command.ts';
import { draftId } from '../live/draft.ts';
import { headerProblem } from '../live/headers.ts';
import type { Target } from '../live/target.ts';
import { visible, warn } from '../output.ts';

/**
 * The tools of the configured servers as they list them now. Each is started or asked as the configuration says, with its variables
 * and headers.
 * What a server or the system says of a failure is not shown: it may repeat a key.
 *
 * @param text the configuration as written, secrets and all
 */
export async function liveTools(
  text: string,
  { servers }: Configuration,
  settled: readonly Settled[],
  seconds: number,
): Promise<Settled[]> {
  const raw = readRaw(text);
  const entries = 'unreadable' in raw ? [] : raw.servers;
  const read: Settled[] = [];
  // One after the other: a machine need not carry all servers at once.
  for (const [index, server] of servers.entries()) {
    const before = settled[index] ?? {};
    const tools =
      server.disabled || before.source === 'tools/list' ? undefined : await toolsOf(entries[index], seconds);
    read.push(tools === undefined ? before : { ...before, tools, source: 'live' });
  }
  return read;
}

async function toolsOf(raw: RawServer | undefined, seconds: number): Promise<Settled['tools']> {
  const name = visible(raw?.name ?? '');
  const target = raw && targetFor(raw);
  if (target === undefined || typeof target === 'string') {
    warn(`mcp-risk stack: "${name}" is not started: ${target ?? 'it has no command and no address'}.`);
    return undefined;
  }
  const { readServer } = await import('../live/read-server.ts');
  const { ServerFault } = await import('../live/watch.ts');
  try {
    const { server, tools } = await readServer(target, seconds);
    const definitions = readList(tools.map(({ definition }) => definition));
    return classifiedTools(definitions, draftId(server.name));
  } catch (error) {
    if (!(error instanceof ServerFault) && !(error instanceof UsageError)) throw error;
    warn(`mcp-risk stack: "${name}" cannot be read. "mcp-risk scan" on it shows why.`);
    return undefined;
  }
}

/** What to connect to, or why not. */
function targetFor({ value }: RawServer): Target | string {
  const fields = fieldsOf(value);
  const { command, args, env, url, headers } = fields;
  const texts = [command ?? '', ...args, ...[...env, ...headers].map(([, one]) => one), url ?? ''];
  const missing = texts.flatMap(variablesIn).find((name) => process.env[name] === undefined);
  if (missing !== undefined) return `its configuration wants the variable ${visible(missing)}`;
  if (command !== undefined) {
    return { kind: 'command', command: filled(command), args: args.map(filled), env: filledPairs(env) };
  }
  const address = filled(url ?? '');
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return 'it has no command and no address';
  const sent = filledPairs(headers);
  const problem = Object.entries(sent).flatMap(([name, value]) => headerProblem(name, value) ?? [])[0];
  return problem ?? { kind: 'url', url: new URL(address), headers: sent };
}

/** `${NAME}` and `${env:NAME}`, as the clients write it, and Claude Code's `${NAME:-what stands for it where it is not set}`. */
const VARIABLE = /\$\{(?:env:)?([A-Za-z_]\w*)(?::-([^}]*))?\}/g;

/** The variables that have to be set. Other references, such as VS Code's `${input:key}`, count as variables that nobody has set. */
const variablesIn = (text: string): string[] => [
  ...[...text.matchAll(VARIABLE)].flatMap(([, name = '', other]) => (other === undefined ? [name] : [])),
  ...[...text.replaceAll(VARIABLE, '').matchAll(/\$\{((?!env:)[\w]+:[^}]*)\}/g)].map(([, name = '']) => name),
];

const filledPairs = (pairs: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(pairs.map(([name, one]) => [name, filled(one)]));

const filled = (text: string): string =>
  text.replaceAll(VARIABLE, (_, name: string, other = '') => process.env[name] ?? other);
