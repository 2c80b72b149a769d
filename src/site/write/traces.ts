import { lazy } from '../../catalogue/build/lazy.ts';
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
  /** The tools that its own pages name as related, as they show them: they follow from the facts of all servers. */
  neighbours: string;
}

/** By the id of the server. */
export type Traces = Readonly<Record<string, Trace>>;

/** What is worked out of a server itself. */
export type ServerDigests = Omit<Trace, 'record'>;

/**
 * The keys of what a catalogue's servers come out as. What has not changed since the last build is not worked out again: in a large
 * catalogue, relating all tools takes longer than writing the pages of one server. Nothing is worked out before it is asked for.
 */
export class ServerKeys {
  readonly #servers: readonly Server[];
  readonly #others: readonly unknown[];
  readonly #before: Traces;
  readonly #recordOf: (server: Server) => string;
  readonly #isSameAround = lazy(() => this.#hasFactsAsBefore());
  readonly #facts = lazy(() =>
    digest([this.#others, this.#servers.map((server) => [server.id, this.#draft(server).facts])]),
  );
  readonly #drafts = new Map<string, Draft>();
  readonly #traces = new Map<string, Trace>();

  /**
   * @param digests SHA-256 of each record file's text, by its name
   * @param before what the last build remembered; empty when there was none
   */
  constructor(catalogue: Catalogue, digests: ReadonlyMap<string, string>, before: Traces) {
    const others = withoutServers(catalogue, digests);
    const world = digest(others.filter(([file]) => !ONLY_IN_LISTS.test(file)));
    this.#servers = catalogue.servers;
    this.#others = others;
    this.#before = before;
    this.#recordOf = (server) => digest([world, digests.get(server.file)]);
  }

  /** The key of all files of a server and of its tools. */
  of(server: Server): string {
    const { record, neighbours } = this.#trace(server);
    return digest([record, neighbours]);
  }

  /** True when lists show of a server what they showed at the last build. */
  isListedAsBefore(server: Server): boolean {
    return this.#draft(server).listed === this.#before[server.id]?.listed;
  }

  /** Takes over what another process has worked out with `digestsOf`. */
  learn(server: Server, digests: ServerDigests): void {
    const trace = { record: this.#recordOf(server), ...digests };
    this.#drafts.set(server.id, trace);
    this.#traces.set(server.id, trace);
  }

  /** Stands for every record but the texts about tools: what is counted, sorted, matched and concluded follows from it. */
  get facts(): string {
    return this.#facts();
  }

  /** Stands for everything that pages show besides a server's own: facts, and the texts in lists and in the search. */
  get listed(): string {
    return digest([this.facts, this.#servers.map((server) => this.#draft(server).listed)]);
  }

  get traces(): Traces {
    return Object.fromEntries(this.#servers.map((server) => [server.id, this.#trace(server)]));
  }

  #trace(server: Server): Trace {
    const known = this.#traces.get(server.id);
    if (known !== undefined) return known;
    const draft = this.#draft(server);
    const last = this.#before[server.id];
    const neighbours = last !== undefined && this.#isSameAround() ? last.neighbours : neighboursOf(server);
    const trace = { ...draft, neighbours };
    this.#traces.set(server.id, trace);
    return trace;
  }

  #draft(server: Server): Draft {
    const known = this.#drafts.get(server.id);
    if (known !== undefined) return known;
    const record = this.#recordOf(server);
    const last = this.#before[server.id];
    const { facts, listed } = last?.record === record ? last : shownOf(server);
    const draft = { record, facts, listed };
    this.#drafts.set(server.id, draft);
    return draft;
  }

  #hasFactsAsBefore(): boolean {
    const last = Object.entries(this.#before);
    return (
      last.length === this.#servers.length &&
      this.#servers.every((server, n) => {
        const [id, trace] = last[n] ?? [];
        return id === server.id && trace?.facts === this.#draft(server).facts;
      })
    );
  }
}

/** What the keys of a server follow from, besides the text of its record. */
export function digestsOf(server: Server): ServerDigests {
  return { ...shownOf(server), neighbours: neighboursOf(server) };
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

type Draft = Omit<Trace, 'neighbours'>;

function shownOf(server: Server): Pick<Trace, 'facts' | 'listed'> {
  const { tools: _, ...rest } = server.record;
  const facts = digest([rest, server.tools.map(factsOf)]);
  return { facts, listed: digest([facts, server.tools.map(textsOf)]) };
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

function neighboursOf({ tools }: Server): string {
  return digest(tools.map(({ related }) => related.map(({ tool, how }) => [how, shown(tool)])));
}

function shown({ path, record: { name }, reviewed, assessment: { category, severity } }: Tool): unknown {
  return [path, name, reviewed, category, severity];
}
