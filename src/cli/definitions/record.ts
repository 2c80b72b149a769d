import { isDeepStrictEqual } from 'node:util';
import type { ServerRecord } from '../../catalogue/schema/server.ts';
import type { ToolRecord } from '../../catalogue/schema/tool.ts';
import { inferFacts } from '../../risk/classify/classify.ts';
import { member, type ToolDefinition } from '../../risk/classify/definition.ts';
import { visible } from '../output.ts';
import type { DefinedServer } from './read.ts';
import { wellFormed } from './well-formed.ts';

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const COMMIT = /^[0-9a-f]{40}$/;
const PACKAGE = /^(npm|pypi|docker|go):(\S+)$/;

const HALVES = 'holds halves of surrogate pairs, which no record can; U+FFFD stands in their place.';

const textIn = (entry: unknown, key: string): string | undefined => {
  const value = member(entry, key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

const textOf = (entry: unknown, key: string): string | undefined => {
  const text = visible(textIn(entry, key) ?? '').trim();
  return text === '' ? undefined : text;
};

/** The repository that a server says it comes from, as owner/name. */
export function repositoryOf({ entry }: DefinedServer): string | undefined {
  const repository = textOf(entry, 'repository');
  return repository !== undefined && REPOSITORY.test(repository) ? repository : undefined;
}

/** An unreviewed record: definitions as submitted, and what a machine reads from them. `problems` says what was left out. */
export function importedRecord(id: string, server: DefinedServer): { record: ServerRecord; problems: string[] } {
  const { tools, problems } = toolsOf(id, server.tools);
  const homepage = httpsAddress(textOf(server.entry, 'homepage') ?? '');
  const record: ServerRecord = {
    id,
    name: textOf(server.entry, 'title') ?? (server.name === undefined ? id : visible(server.name).trim() || id),
    aliases: [],
    source: sourceOf(server),
    ...(homepage === undefined ? {} : { homepage }),
    packages: packagesOf(server.entry),
    transports: [],
    capabilities: [],
    tools,
  };
  return { record, problems: [...leftOut(id, server, record), ...problems] };
}

/** What the file says about the server and the record does not, or not in the same characters. */
function leftOut(id: string, { name, entry }: DefinedServer, record: ServerRecord): string[] {
  const said = (key: string, isKept: boolean, must: string) =>
    isKept || textOf(entry, key) === undefined ? [] : [`${id}: "${key}" ${must}; it is left out.`];
  const label = textIn(entry, 'title') ?? name;
  return [
    ...(label === undefined || visible(label).trim() === label.trim()
      ? []
      : [`${id}: its name holds characters that cannot be seen; their code points stand in their place.`]),
    ...said('homepage', record.homepage !== undefined, 'is no https:// address, or holds a name and password'),
    ...said('repository', record.source.repository !== undefined, 'is not owner/name'),
    ...said('commit', record.source.commit !== undefined, 'is no full commit id'),
    ...said('package', record.packages.length > 0, 'is not npm:, pypi:, docker: or go: and a name'),
  ];
}

function sourceOf(server: DefinedServer): ServerRecord['source'] {
  const repository = repositoryOf(server);
  const commit = textOf(server.entry, 'commit');
  const licence = textOf(server.entry, 'license') ?? textOf(server.entry, 'licence');
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(commit !== undefined && COMMIT.test(commit) ? { commit } : {}),
    read: 'submitted',
    ...(licence === undefined ? {} : { licence }),
  };
}

/** The address as a browser reads it, so that its text is where it leads. None that carries a name and password. */
function httpsAddress(text: string): string | undefined {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}

function packagesOf(entry: unknown): ServerRecord['packages'] {
  const [, registry, name] = PACKAGE.exec(textOf(entry, 'package') ?? '') ?? [];
  const known = (['npm', 'pypi', 'docker', 'go'] as const).find((one) => one === registry);
  return known === undefined || name === undefined ? [] : [{ registry: known, name }];
}

/** Each name once: a second definition under the same name would share its address and its policy. */
function toolsOf(id: string, definitions: readonly ToolDefinition[]): { tools: ToolRecord[]; problems: string[] } {
  const whole = definitions.map(wellFormed);
  const siblings = whole.map(({ name }) => name);
  const tools = new Map<string, ToolRecord>();
  const problems: string[] = [];
  for (const [index, definition] of whole.entries()) {
    const { name } = definition;
    if (!isDeepStrictEqual(definition, definitions[index])) problems.push(`${id}: "${name}" ${HALVES}`);
    if (name === '') problems.push(`${id}: a tool has an empty name; it is left out.`);
    else if (tools.has(name)) problems.push(`${id}: "${name}" is listed twice; the second is left out.`);
    else tools.set(name, toolRecord(definition, siblings, id));
  }
  return { tools: [...tools.values()], problems };
}

/** The record of one tool, with machine-read effects and the server's own text. */
export function toolRecord(definition: ToolDefinition, siblings: readonly string[], server = ''): ToolRecord {
  const { name, params, takes, annotations, effects, capabilities, traits, evidence } = inferFacts(
    definition,
    siblings,
    server,
  );
  return {
    name,
    ...(definition.description === '' ? {} : { description: definition.description }),
    params: [...new Map(params.map((param) => [param.name, param])).values()],
    ...(takes === undefined ? {} : { takes }),
    ...(annotations === undefined ? {} : { annotations }),
    effects,
    capabilities,
    traits,
    because: {},
    evidence,
  };
}
