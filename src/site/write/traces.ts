import type { ToolRecord } from '../../catalogue/schema/tool.ts';
import type { Catalogue, Server, Tool } from '../../catalogue/types.ts';
import { digest } from './digest.ts';

/** What a build remembers of a server, as digests. */
interface Trace {
  /** The text of its record. */
  record: string;
  /** All that other pages than its own show of it: lists, search, attacks. */
  listed: string;
  /** What decides which tools are related to which. */
  related: string;
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
  /** Stands for everything that pages show besides a server's own: all lists, and the search. */
  readonly listed: string;
  readonly traces: Traces;
  readonly #world: string;

  /**
   * @param digests SHA-256 of each record file's text, by its name
   * @param before what the last build remembered; empty when there was none
   */
  constructor(catalogue: Catalogue, digests: ReadonlyMap<string, string>, before: Traces) {
    const others = withoutServers(catalogue, digests);
    this.#world = digest(others.filter(([file]) => !ONLY_IN_LISTS.test(file)));
    const drafts = catalogue.servers.map((server) => draft(server, digests.get(server.file) ?? '', before[server.id]));
    const isSameAround = sameRelations(drafts, before);
    this.traces = Object.fromEntries(
      drafts.map(({ server, ...trace }) => {
        const last = before[server.id];
        const same = isSameAround && last?.record === trace.record;
        return [server.id, { ...trace, neighbours: same ? last.neighbours : neighboursOf(server) }];
      }),
    );
    this.listed = digest([others, drafts.map(({ server, listed }) => [server.id, listed])]);
  }

  /** The key of all files of a server and of its tools. */
  of({ id }: Server): string {
    const trace = this.traces[id];
    return digest([this.#world, trace?.record, trace?.neighbours]);
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
  if (last?.record === record) return { server, record, listed: last.listed, related: last.related };
  const { tools, ...rest } = server.record;
  return {
    server,
    record,
    listed: digest([rest, tools.map(listedFacts)]),
    related: digest([rest, tools.map(relatingFacts)]),
  };
}

/** A tool without the two texts that its own page alone shows. */
function listedFacts({ rationale: _, evidence, ...facts }: ToolRecord): unknown {
  return [facts, evidence.map(({ where }) => where)];
}

/** Nor do sentences about a tool relate it to another. */
function relatingFacts({
  rationale: _,
  evidence,
  summary: _s,
  description: _d,
  because: _b,
  ...facts
}: ToolRecord): unknown {
  return [facts, evidence.map(({ where }) => where)];
}

function sameRelations(drafts: readonly Draft[], before: Traces): boolean {
  const last = Object.entries(before);
  return (
    last.length === drafts.length &&
    drafts.every(({ server, related }, n) => last[n]?.[0] === server.id && last[n][1].related === related)
  );
}

function neighboursOf({ tools }: Server): string {
  return digest(tools.map(({ related }) => related.map(({ tool, how }) => [how, shown(tool)])));
}

function shown({ path, record: { name }, reviewed, assessment: { category, severity } }: Tool): unknown {
  return [path, name, reviewed, category, severity];
}
