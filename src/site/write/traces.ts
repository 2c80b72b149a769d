import type { Catalogue, Server, Tool } from '../../catalogue/types.ts';
import { digest } from './digest.ts';

/** What a build remembers of a server, as digests. */
interface Trace {
  /** The text of its record, and of those that its pages read besides. */
  record: string;
  /** All that other pages show of it, but the texts about its tools. */
  facts: string;
  /** Facts and texts: all that lists and the search show of it. */
  listed: string;
  /** The tools that its own pages name as related, as they show them. */
  neighbours: string;
}

/** By the id of the server. */
export type Traces = Readonly<Record<string, Trace>>;

/**
 * The keys of what a catalogue's servers come out as. What has not changed since the last build is not worked out again: in a large
 * catalogue, relating all tools takes longer than writing the pages of one server.
 */
export class ServerKeys {
  /** Stands for every record but the texts about tools: what is counted, sorted, matched and concluded follows from it. */
  readonly facts: string;
  /** Stands for everything that pages show besides a server's own: facts, and the texts in lists and in the search. */
  readonly listed: string;
  readonly traces: Traces;

  /**
   * @param digests SHA-256 of each record file's text, by its name
   * @param before what the last build remembered; empty when there was none
   */
  constructor(catalogue: Catalogue, digests: ReadonlyMap<string, string>, before: Traces) {
    const others = withoutServers(catalogue, digests);
    const world = digest(others.filter(([file]) => !ONLY_IN_LISTS.test(file)));
    const drafts = catalogue.servers.map((server) => {
      return draft(server, digest([world, digests.get(server.file)]), before[server.id]);
    });
    const isSameAround = sameFacts(drafts, before);
    this.traces = Object.fromEntries(
      drafts.map(({ server, ...trace }) => {
        const last = before[server.id];
        const same = isSameAround && last?.record === trace.record;
        return [server.id, { ...trace, neighbours: same ? last.neighbours : neighboursOf(server) }];
      }),
    );
    this.facts = digest([others, drafts.map(({ server, facts }) => [server.id, facts])]);
    this.listed = digest([this.facts, drafts.map(({ listed }) => listed)]);
  }

  /** The key of all files of a server and of its tools. */
  of({ id }: Server): string {
    const trace = this.traces[id];
    return digest([trace?.record, trace?.neighbours]);
  }
}

/** Records that no page of a server or tool reads. */
const ONLY_IN_LISTS = /(?:^|[\\/])(?:changes|retired)\.yaml$/;

function withoutServers(
  { servers }: Catalogue,
  digests: ReadonlyMap<string, string>,
): [file: string, digest: string][] {
  const files = new Set(servers.map(({ file }) => file));
  return [...digests].filter(([file]) => !files.has(file));
}

interface Draft extends Omit<Trace, 'neighbours'> {
  server: Server;
}

function draft(server: Server, record: string, last: Trace | undefined): Draft {
  if (last?.record === record) return { server, record, facts: last.facts, listed: last.listed };
  const { tools: _, ...rest } = server.record;
  const facts = digest([rest, server.tools.map(factsOf)]);
  return { server, record, facts, listed: digest([facts, server.tools.map(textsOf)]) };
}

/**
 * A tool without the texts that nothing is concluded from. Attack patterns may look at description and title: what they found
 * there stands in their place.
 */
function factsOf({ record, attacks }: Tool): unknown {
  const { summary: _s, description: _d, rationale: _r, params, annotations, evidence, ...facts } = record;
  return [
    facts,
    params.map(({ note: _n, ...param }) => param),
    { ...annotations, title: undefined },
    evidence.map(({ where }) => where),
    attacks.map(({ attack, reason }) => [attack.id, reason]),
  ];
}

/** What lists and the search show of a tool besides. */
function textsOf({ record: { summary, description } }: Tool): unknown {
  return [summary, description];
}

function sameFacts(drafts: readonly Draft[], before: Traces): boolean {
  const last = Object.entries(before);
  return (
    last.length === drafts.length &&
    drafts.every(({ server, facts }, n) => last[n]?.[0] === server.id && last[n][1].facts === facts)
  );
}

function neighboursOf({ tools }: Server): string {
  return digest(tools.map(({ related }) => related.map(({ tool, how }) => [how, shown(tool)])));
}

function shown({ path, record: { name }, reviewed, assessment: { category, severity } }: Tool): unknown {
  return [path, name, reviewed, category, severity];
}
