import { isObject, member, readDefinition, type ToolDefinition } from '../../risk/classify/definition.ts';
import { withArgumentsUnknown } from '../../risk/classify/left-out.ts';
import { UsageError } from '../command.ts';
import { readText, shownName } from '../input.ts';
import { visible } from '../output.ts';

/** A server with the definitions of its tools, as far as they could be read. */
export interface DefinedServer {
  /** What the file calls the server; absent in a bare answer. */
  name: string | undefined;
  tools: ToolDefinition[];
  /** The whole entry, for what else it says about the server. */
  entry: unknown;
}

export interface DefinedServers {
  servers: DefinedServer[];
  /** What was left out, one sentence each. */
  problems: string[];
}

/**
 * Definitions from a file: a `tools/list` answer (the whole JSON-RPC message, its result or the list), a server with
 * `tools`, a list of such servers, or one of these a line. Throws a UsageError where nothing of it can be read.
 */
export async function readDefinitions(file: string): Promise<DefinedServers> {
  const name = visible(shownName(file));
  const { values, problems } = parsed(await readText(file), name);
  const found = values.flatMap(({ value, place }) => serversIn(value, place));
  const servers = found.flatMap((one) => ('problem' in one ? [] : [one.server]));
  const wrong = found.flatMap((one) => ('problem' in one ? [one.problem] : one.problems));
  if (servers.length === 0) {
    throw new UsageError(`${name} holds no tools. ${[...problems, ...wrong][0] ?? 'It is empty.'}`);
  }
  return { servers, problems: [...problems, ...wrong] };
}

interface Placed {
  value: unknown;
  place: string;
}

/** The whole text as one JSON value, else one a line. */
function parsed(text: string, name: string): { values: Placed[]; problems: string[] } {
  const whole = parse(text);
  if (whole !== undefined) return { values: [{ value: whole.value, place: name }], problems: [] };
  const lines = text.split('\n').map((line, index) => ({ line, place: `${name}:${index + 1}` }));
  const values: Placed[] = [];
  const problems: string[] = [];
  for (const { line, place } of lines.filter((one) => one.line.trim() !== '')) {
    const read = parse(line);
    if (read === undefined) problems.push(`${place} is not valid JSON; it is left out.`);
    else values.push({ value: read.value, place });
  }
  return { values, problems };
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

type Found = { server: DefinedServer; problems: string[] } | { problem: string };

function serversIn(value: unknown, place: string): Found[] {
  const answer = member(value, 'result') ?? value;
  if (Array.isArray(answer)) {
    const holdServers = answer.some((one) => Array.isArray(member(one, 'tools')));
    return holdServers
      ? answer.flatMap((one, index) => serversIn(one, `${place}[${index}]`))
      : [toolsOf(answer, {}, place)];
  }
  const tools = member(answer, 'tools');
  if (Array.isArray(tools)) return [toolsOf(tools, answer, place)];
  return [{ problem: `${place} has no list of tools; it is left out.` }];
}

function toolsOf(list: readonly unknown[], entry: unknown, place: string): Found {
  const tools: ToolDefinition[] = [];
  const problems: string[] = [];
  for (const [index, item] of list.entries()) {
    const tool = readDefinition(item);
    if (tool === undefined)
      problems.push(`${place}: tool ${index + 1} ${isObject(item) ? 'has no name' : 'is no object'}; it is left out.`);
    else tools.push(tool);
  }
  return { server: { name: nameOf(entry), tools: withArgumentsUnknown(tools), entry }, problems };
}

function nameOf(entry: unknown): string | undefined {
  const names = ['server', 'id', 'name'].map((key) => member(entry, key));
  return names.find((name): name is string => typeof name === 'string' && name !== '');
}
