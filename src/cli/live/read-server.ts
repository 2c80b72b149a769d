import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import packageFile from '../../../package.json' with { type: 'json' };
import { UsageError } from '../command.ts';
import { CommandTransport } from './command-transport.ts';
import { faultOf } from './fault.ts';
import { type Headers, withoutKeys } from './headers.ts';
import { httpTransport } from './http-transport.ts';
import { readPages } from './pages.ts';
import type { Target } from './target.ts';
import { type LiveTool, readTools } from './tools.ts';
import { ServerFault, Watch } from './watch.ts';

/** What a server says of itself. */
export interface ServerName {
  name: string;
  version: string;
}

/** A server's whole list of tools. */
export interface Reading {
  server: ServerName;
  tools: LiveTool[];
  pages: number;
  /** Sentences on entries of the list that are wrong: the tools are not all that the server may offer. */
  problems: string[];
  /** Sentences on other conduct that a server should not show. */
  remarks: string[];
}

interface Connection {
  transport: Transport;
  remarks: () => string[];
  lastWords: () => string;
  end: () => Promise<void>;
}

/** A polite farewell may not take long. */
const FAREWELL_MS = 1_000;

/**
 * Connects to a server, reads every page of its `tools/list` answer, and ends the connection, the program included.
 *
 * @param seconds how long each answer may take
 * @param onPage is told after each page how many tools were read
 * @throws ServerFault with one sentence when it cannot be read; UsageError when the command cannot be started
 */
export async function readServer(
  target: Target,
  seconds: number,
  onPage: (tools: number) => void = () => undefined,
): Promise<Reading> {
  const watch = new Watch();
  const connection = connect(target, watch);
  try {
    const { server, entries, pages } = await converse(connection.transport, watch, seconds, onPage);
    const { tools, problems } = await readTools(entries);
    return { server, tools, pages, problems, remarks: connection.remarks() };
  } catch (error) {
    throw explained(watch.fault ?? error, connection, target.kind === 'url' ? target.headers : {});
  } finally {
    await connection.end();
  }
}

async function converse(transport: Transport, watch: Watch, seconds: number, onPage: (tools: number) => void) {
  const client = new Client({ name: 'mcp-risk', version: packageFile.version });
  // The watch is quicker; the SDK's own timer only has to end.
  const connected = client.connect(transport, { timeout: seconds * 2_000 });
  await watch.within(seconds, 'initialize', connected).catch((error) => {
    throw faultOf(error, 'initialize');
  });
  const { name = '', version = '' } = client.getServerVersion() ?? {};
  return { server: { name, version }, ...(await readPages(client, watch, seconds, onPage)) };
}

function connect(target: Target, watch: Watch): Connection {
  if (target.kind === 'command') {
    const transport = new CommandTransport(target, watch);
    const [remarks, lastWords] = [() => transport.remarks(), () => transport.lastWords()];
    return { transport, remarks, lastWords, end: () => transport.close() };
  }
  const transport = httpTransport(target.url, target.headers, watch);
  const end = async () => {
    const farewell = transport.terminateSession().catch(() => undefined);
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, FAREWELL_MS);
    await Promise.race([farewell, promise]);
    clearTimeout(timer);
    await transport.close();
  };
  return { transport, remarks: () => [], lastWords: () => '', end };
}

/** The fault with what may explain it: what the server printed. */
function explained(error: unknown, { remarks, lastWords }: Connection, headers: Headers): Error {
  const fault = faultOf(error, 'tools/list');
  if (fault instanceof UsageError) return fault;
  const words = lastWords();
  const said = words === '' ? [] : [`Its last words on standard error: ${words}`];
  const printed = remarks().map((remark) => remark.replace(/^the/, 'The'));
  return new ServerFault(withoutKeys([fault.message, ...printed, ...said].join(' '), headers));
}
