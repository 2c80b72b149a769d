import { lazy } from '../../catalogue/build/lazy.ts';
import { fnv1a } from '../../catalogue/fnv1a.ts';
import type { Catalogue, Server, Tool } from '../../catalogue/types.ts';
import { type Kind, kindsOf } from '../../risk/related/relation-index.ts';
import { digest } from './digest.ts';

/** What a build remembers of a server: digests of what is shown of it, and where. */
interface Trace {
  /** The text of its record, and of those that its pages read besides. */
  record: string;
  /** All that other pages show of it, or conclude from it, but the texts about its tools. */
  shown: string;
  /** The same with these texts: all that lists and the search show of it. */
  listed: string;
  /** What its tools are related by. */
  relating: string;
  /** The kinds of its tools, as sums: tools of other servers are related by them. */
  kinds: readonly number[];
  /** The tools that its own pages name as related, as they show them. */
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
  /** Kinds of tools of which some came, went or changed. */
  readonly #moved = lazy(() => this.#kindsThatMoved());
  readonly #shown = lazy(() =>
    digest([this.#others, this.#servers.map((server) => [server.id, this.#draft(server).shown])]),
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

  /** Stands for all that other pages show of a server, but the texts about its tools. */
  shownOf(server: Server): string {
    return this.#draft(server).shown;
  }

  /** Takes over what another process has worked out with `digestsOf`. */
  learn(server: Server, digests: ServerDigests): void {
    const trace = { record: this.#recordOf(server), ...digests };
    this.#drafts.set(server.id, trace);
    this.#traces.set(server.id, trace);
  }

  /** Stands for all records but those of servers. */
  get others(): string {
    return digest(this.#others);
  }

  /** Stands for which pages there are, besides those of lists. */
  get addresses(): string {
    return digest([this.#others, this.#servers.map(({ id, record }) => [id, record.reviewed !== undefined])]);
  }

  /** Stands for all that pages show of other servers than their own, or count of them, but the texts about tools. */
  get shown(): string {
    return this.#shown();
  }

  /** Stands for everything that pages show besides a server's own: the same with the texts in lists and in the search. */
  get listed(): string {
    return digest([this.shown, this.#servers.map((server) => this.#draft(server).listed)]);
  }

  get traces(): Traces {
    return Object.fromEntries(this.#servers.map((server) => [server.id, this.#trace(server)]));
  }

  #trace(server: Server): Trace {
    const known = this.#traces.get(server.id);
    if (known !== undefined) return known;
    const draft = this.#draft(server);
    const last = this.#before[server.id];
    const neighbours = last !== undefined && !this.#isMoved(last, draft) ? last.neighbours : neighboursOf(server);
    const trace = { ...draft, neighbours };
    this.#traces.set(server.id, trace);
    return trace;
  }

  #draft(server: Server): Draft {
    const known = this.#drafts.get(server.id);
    if (known !== undefined) return known;
    const record = this.#recordOf(server);
    const last = this.#before[server.id];
    const draft = last?.record === record ? last : { record, ...shownOf(server) };
    this.#drafts.set(server.id, draft);
    return draft;
  }

  /** Whether its tools may have other neighbours than before. */
  #isMoved(last: Trace, { relating, kinds }: Draft): boolean {
    return last.relating !== relating || kinds.some((kind) => this.#moved().has(kind));
  }

  #kindsThatMoved(): Set<number> {
    const now = new Map(this.#servers.map((server) => [server.id, this.#draft(server)]));
    const ids = new Set([...now.keys(), ...Object.keys(this.#before)]);
    const moved = [...ids].flatMap((id) => {
      const [draft, last] = [now.get(id), this.#before[id]];
      return draft?.relating === last?.relating ? [] : [...(draft?.kinds ?? []), ...(last?.kinds ?? [])];
    });
    return new Set(moved);
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

function shownOf(server: Server): Omit<Draft, 'record'> {
  const { tools: _, ...rest } = server.record;
  const shown = digest([rest, server.tools.map(shownOfTool)]);
  return {
    shown,
    listed: digest([shown, server.tools.map(textsOf)]),
    relating: digest([server.path, server.tools.map(relatingOf)]),
    kinds: [...new Set(server.tools.flatMap(({ record }) => kindsOf(record).map(sumOf)))],
  };
}

/**
 * What follows from a tool on pages of other servers and of lists: what is concluded about it, the steps that moved its severity, and
 * the arguments that examples of calls have.
 */
function shownOfTool({ record, slug, assessment, policies, attacks }: Tool): unknown {
  const { category, severity, confidence, moves } = assessment;
  return [
    [record.name, slug, category, severity, confidence, record.capabilities, policies.isGuarded],
    moves,
    record.params.map(({ note: _, ...param }) => param),
    attacks.map(({ attack, reason, leg }) => [attack.id, reason, leg]),
  ];
}

/** What the relations of a tool, and the words for them, follow from. */
function relatingOf(tool: Tool): unknown {
  const { effects, capabilities, params, undo, reversible } = tool.record;
  return [shown(tool), effects, capabilities, params.map(({ name, required }) => [name, required]), undo, reversible];
}

function sumOf({ does, noun = '' }: Kind): number {
  return fnv1a(`${does}: ${noun}`);
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
