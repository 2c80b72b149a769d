import type { Catalogue } from '../../catalogue/types.ts';
import { suggest } from '../../policy/suggest.ts';
import { stackTools } from '../../publish/stack/knowledge.ts';
import { classifiedTools } from '../../stack/classified.ts';
import type { Configuration, Recognition, Settled } from '../../stack/index.ts';
import { UsageError } from '../command.ts';
import { serverIds } from '../definitions/ids.ts';
import { readDefinitions } from '../definitions/read.ts';
import { repositoryOf } from '../definitions/record.ts';
import { visible, warn } from '../output.ts';

/** What the options say of single servers: `--as NAME=ID`, `--tools NAME=FILE`. */
export interface Answers {
  as: ReadonlyMap<string, string>;
  tools: ReadonlyMap<string, string>;
}

/** `NAME=VALUE` of an option that may be repeated, by name. A name may hold "=", so the last one divides. */
export function pairsOf(option: string, given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((text): [string, string] => {
      const at = text.lastIndexOf('=');
      if (at <= 0 || at === text.length - 1)
        throw new UsageError(`--${option} wants NAME=..., not "${visible(text)}".`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

/** Refuses names that the configuration does not have, with the one that may be meant. */
export function checkNames({ servers }: Configuration, { as, tools }: Answers): void {
  const names = servers.map(({ name }) => name);
  for (const name of [...as.keys(), ...tools.keys()]) {
    if (names.includes(name)) continue;
    const [near] = suggest(name, names);
    const meant = near === undefined ? '' : ` Did you mean "${visible(near)}"?`;
    throw new UsageError(`the configuration has no server "${visible(name)}".${meant}`);
  }
}

/** The id and the tools of every server, from the options and the catalogue. */
export async function settle(
  { servers }: Configuration,
  recognitions: readonly Recognition[],
  answers: Answers,
  catalogue: Catalogue,
): Promise<Settled[]> {
  return Promise.all(servers.map(({ name }, index) => settledServer(name, recognitions[index], answers, catalogue)));
}

async function settledServer(
  name: string,
  recognition: Recognition | undefined,
  { as, tools }: Answers,
  catalogue: Catalogue,
): Promise<Settled> {
  const id = as.get(name) ?? (recognition?.kind === 'known' ? recognition.id : undefined);
  const file = tools.get(name);
  if (file !== undefined) return { id, tools: await toolsIn(file, id), source: 'tools/list' };
  if (id === undefined) return {};
  const server = catalogue.server(id);
  if (server === undefined) throw unknownId(id, catalogue);
  return { id, tools: stackTools(server).tools };
}

function unknownId(id: string, catalogue: Catalogue): UsageError {
  const near = suggest(
    id,
    catalogue.servers.map((server) => server.id),
  ).map((known) => `"${known}"`);
  const meant = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
  return new UsageError(`the catalogue has no server "${visible(id)}".${meant}`);
}

/** Servers that the file names are read as `import` reads them; the one of a bare answer as what it was recognised as. */
async function toolsIn(file: string, id = ''): Promise<Settled['tools']> {
  const { servers, problems } = await readDefinitions(file);
  for (const problem of problems) warn(visible(problem));
  const ids = serverIds(servers);
  return servers.flatMap((server, index) =>
    classifiedTools(server.tools, server.name === undefined && repositoryOf(server) === undefined ? id : ids[index]),
  );
}
