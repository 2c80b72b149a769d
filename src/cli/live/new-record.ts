import { type ServerRecord, serverRecord } from '../../catalogue/schema/server.ts';
import { isObject, member } from '../../risk/classify/definition.ts';
import { readList } from '../../risk/classify/left-out.ts';
import { UsageError } from '../command.ts';
import { readDefinitions } from '../definitions/read.ts';
import { importedRecord } from '../definitions/record.ts';
import { readText } from '../input.ts';
import { visible } from '../output.ts';
import { draftId } from './draft.ts';
import { readLock } from './lock.ts';
import type { Answers } from './questions.ts';

/** The tools that a new record starts with, and what is known of the server they come from. */
export interface Start {
  name: string | undefined;
  transports: ServerRecord['transports'];
  tools: ServerRecord['tools'];
  /** Sentences on what was left out. */
  problems: string[];
}

export const EMPTY_START: Start = { name: undefined, transports: [], tools: [], problems: [] };

/** Reads what `scan --format json` printed, a lock file, or a `tools/list` answer. Throws a UsageError for anything else. */
export async function startFrom(file: string): Promise<Start> {
  const text = await readText(file);
  const value = parsed(text);
  if (isObject(member(value, 'record'))) return startOfScan(file, member(value, 'record'));
  if (member(value, 'lock') !== undefined) return startOfLock(file, text);
  const { servers, problems } = await readDefinitions(file);
  const [server, ...others] = servers;
  if (server === undefined || others.length > 0) {
    throw new UsageError(`${visible(file)} holds ${servers.length} servers; mcp-risk import takes several.`);
  }
  const { record, problems: wrong } = importedRecord(draftId(server.name ?? ''), server);
  return { name: server.name, transports: [], tools: record.tools, problems: [...problems, ...wrong] };
}

/** JSON lines are no JSON; what reads definitions takes them. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function startOfScan(file: string, record: unknown): Start {
  const found = serverRecord.safeParse(record);
  if (!found.success) throw new UsageError(`the record in ${visible(file)} is not one that scan --format json prints.`);
  const { name, transports, tools } = found.data;
  return { name, transports, tools, problems: [] };
}

async function startOfLock(file: string, text: string): Promise<Start> {
  const { server, tools } = await readLock(file, text);
  const definitions = readList(tools.map(({ definition }) => definition));
  const defined = { name: server.name, tools: definitions, entry: undefined };
  const { record, problems } = importedRecord(draftId(server.name), defined);
  return { name: record.name, transports: [], tools: record.tools, problems };
}

/** The record that the answers describe. It says that source code was read, unless its tools come from an answer. */
export function newRecord(answers: Answers, { transports, tools }: Start): ServerRecord {
  const { repository, commit, name, id, package: registered, licence } = answers;
  return {
    id,
    name,
    aliases: [],
    source: {
      repository,
      commit,
      read: tools.length > 0 ? 'tools-list' : 'source',
      ...(licence === '' ? {} : { licence }),
    },
    packages: registered === '' ? [] : [packageOf(registered)],
    transports,
    capabilities: [],
    tools,
  };
}

/** `npm:@acme/desk`; nobody has looked it up, so the record does not say that it was found. */
function packageOf(text: string): ServerRecord['packages'][number] {
  const colon = text.indexOf(':');
  const { registry } = serverRecord.shape.packages.unwrap().element.shape;
  return { registry: registry.parse(text.slice(0, colon)), name: text.slice(colon + 1) };
}
