import {
  type Configuration,
  type Recognition,
  recognised,
  reportOn,
  reportOnServers,
  type Settled,
  type Shared,
  type StackKnowledge,
  type StackReport,
  type StackTool,
  sharedWishes,
  stackOf,
  type Wishes,
} from '../../../stack/index.ts';

/** What the reader has brought: a configuration, and servers picked from the catalogue besides. */
export interface Model {
  configuration: Configuration | undefined;
  recognitions: readonly Recognition[];
  /** By the index of the server in the configuration. */
  settled: Settled[];
  picked: string[];
  wishes: Wishes;
}

export const emptyModel = (): Model => ({
  configuration: undefined,
  recognitions: [],
  settled: [],
  picked: [],
  wishes: { level: 'recommended' },
});

/** A model of a configuration just read. What it settles by itself is filled in; the rest is asked. */
export function modelOf(configuration: Configuration, knowledge: StackKnowledge): Model {
  const recognitions = recognised(configuration, knowledge);
  const settled = recognitions.map((found): Settled => (found.kind === 'known' ? { id: found.id } : {}));
  return { ...emptyModel(), configuration, recognitions, settled };
}

/** Ids whose tools are needed for a report. */
export const neededTools = ({ settled, picked }: Model): string[] => [
  ...new Set([...settled.flatMap(({ id, tools }) => (id === undefined || tools !== undefined ? [] : [id])), ...picked]),
];

/**
 * The report on a model. Servers that were picked stand behind those of the configuration.
 *
 * @param toolsOf the tools of a server of the catalogue, already fetched
 */
export function reportFor(
  model: Model,
  knowledge: StackKnowledge,
  toolsOf: (id: string) => readonly StackTool[] | undefined,
): StackReport {
  const settled = model.settled.map(
    (one): Settled => (one.tools === undefined && one.id !== undefined ? { ...one, tools: toolsOf(one.id) } : one),
  );
  if (model.configuration === undefined)
    return reportOnServers(picks(model, knowledge, toolsOf), knowledge, model.wishes);
  const picked = model.picked.map((id) => ({ id, tools: toolsOf(id) }));
  const configuration = {
    ...model.configuration,
    servers: [...model.configuration.servers, ...picked.map(asConfigured)],
  };
  const recognitions = [
    ...model.recognitions,
    ...picked.map(({ id }): Recognition => ({ kind: 'known', id, by: 'answer' })),
  ];
  return reportOn(configuration, recognitions, [...settled, ...picked], knowledge, model.wishes);
}

const picks = (
  { picked }: Model,
  { servers }: StackKnowledge,
  toolsOf: (id: string) => readonly StackTool[] | undefined,
) => stackOf(picked.map((id) => ({ known: servers.find((one) => one.id === id), tools: toolsOf(id) })));

/** A server that was picked beside a configuration: nothing is known of how it would be started. */
const asConfigured = ({ id }: { id: string }): Configuration['servers'][number] => ({
  name: id,
  project: undefined,
  position: NOWHERE,
  launch: { kind: 'none' },
  launchPosition: NOWHERE,
  shell: false,
  disabled: false,
  secrets: [],
});

const NOWHERE = { line: 1, column: 1, offset: 0 };

/** The model that a link stands for; servers that the catalogue no longer has are left out. */
export function sharedModel(shared: Shared, knowledge: StackKnowledge): Model {
  const rows = shared.servers.filter(({ id }) => knowledge.servers.some((server) => server.id === id));
  const picked = rows.map(({ id }) => id);
  const servers = stackOf(picked.map((id) => ({ known: knowledge.servers.find((one) => one.id === id) })));
  return { ...emptyModel(), picked, wishes: sharedWishes({ ...shared, servers: rows }, servers) };
}
