import { lazy } from '../../catalogue/build/lazy.ts';
import type { Attack, Catalogue, Server, Tool } from '../../catalogue/types.ts';
import { digest } from './digest.ts';
import { nearTo } from './near.ts';
import { neighboursOf, type ServerDigests, shownOf } from './server-digests.ts';

/** What a build remembers of a server. */
interface Trace extends ServerDigests {
  /** The text of its record, and of those that its pages read besides. */
  record: string;
}

type Draft = Omit<Trace, 'neighbours'>;

/** By the id of the server. */
export type Traces = Readonly<Record<string, Trace>>;

/**
 * The keys of what a catalogue's servers come out as. What has not changed since the last build is not worked out again: in a large
 * catalogue, relating all tools takes longer than writing the pages of one server. Nothing is worked out before it is asked for.
 */
export class ServerKeys {
  /** Stands for all records but those of servers. */
  readonly others: string;
  readonly #servers: readonly Server[];
  readonly #before: Traces;
  readonly #recordOf: (server: Server) => string;
  /** Servers whose tools may have other neighbours than before. */
  readonly #moved = lazy(() => this.#thatMoved());
  readonly #shown = lazy(() =>
    digest([this.others, this.#servers.map((server) => [server.id, this.#draft(server).shown])]),
  );
  /** What is shown of the servers that each attack is about. */
  readonly #shownByAttack = lazy(() => this.#withAttacks());
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
    this.others = digest(others);
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

  /** True when the search finds in a server what it found at the last build. */
  isFoundAsBefore(server: Server): boolean {
    return this.#draft(server).found === this.#before[server.id]?.found;
  }

  /** Stands for all that other pages show of a server, but the texts about its tools. */
  shownOf(server: Server): string {
    return this.#draft(server).shown;
  }

  /** Stands for what other pages show of a tool and of its server, but the texts about tools. */
  factsOf(tool: Tool): string {
    const { server } = tool;
    return this.#draft(server).facts[server.tools.indexOf(tool)] ?? '';
  }

  /** Takes over what another process has worked out with `digestsOf`. */
  learn(server: Server, digests: ServerDigests): void {
    const trace = { record: this.#recordOf(server), ...digests };
    this.#drafts.set(server.id, trace);
    this.#traces.set(server.id, trace);
  }

  /** Stands for which pages there are, besides those of lists. */
  get addresses(): string {
    return digest([this.others, this.#servers.map(({ id, record }) => [id, record.reviewed !== undefined])]);
  }

  /** Stands for all that pages show of other servers than their own, or count of them, but the texts about tools. */
  get shown(): string {
    return this.#shown();
  }

  /** The key of what is rendered of an attack: those that it is about, and a tool that its policy is tried on. */
  ofAttack({ id, record }: Attack): string {
    const [triedOn] = record.example?.tool.split('/') ?? [];
    const shown = this.#shownByAttack().get(id) ?? [];
    const tried = this.#servers.find((server) => server.id === triedOn);
    return digest([this.others, shown, tried && this.#draft(tried).shown]);
  }

  /** Stands for all that lists show: the same with the summaries of tools. */
  get listed(): string {
    return this.#withEach('listed');
  }

  /** Stands for all that is found: the same with the descriptions too. */
  get found(): string {
    return this.#withEach('found');
  }

  get traces(): Traces {
    return Object.fromEntries(this.#servers.map((server) => [server.id, this.#trace(server)]));
  }

  #withEach(kind: 'listed' | 'found'): string {
    return digest([this.shown, this.#servers.map((server) => this.#draft(server)[kind])]);
  }

  #trace(server: Server): Trace {
    const known = this.#traces.get(server.id);
    if (known !== undefined) return known;
    const draft = this.#draft(server);
    const last = this.#before[server.id];
    const neighbours = last !== undefined && !this.#moved().has(server.id) ? last.neighbours : neighboursOf(server);
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

  #withAttacks(): Map<string, unknown[]> {
    const shown = this.#servers.flatMap((server) => {
      const draft = this.#draft(server);
      return draft.attacks.map((attack) => [attack, server.id, draft.shown] as const);
    });
    return Map.groupBy(shown, ([attack]) => attack);
  }

  #thatMoved(): Set<string> {
    const now = this.#servers.map((server) => [server.id, this.#draft(server)] as const);
    const before = Object.entries(this.#before);
    const relating = new Map(now.map(([id, draft]) => [id, draft.relating]));
    const moved = [...now, ...before].filter(([id]) => relating.get(id) !== this.#before[id]?.relating);
    return new Set([...moved.map(([id]) => id), ...nearTo(moved.map(withKinds), now.map(withKinds))]);
  }
}

const withKinds = ([id, { kinds }]: readonly [string, Draft]) => [id, kinds] as const;

/** Records that no page of a server or tool reads. */
const ONLY_IN_LISTS = /(?:^|[\\/])(?:changes|retired)\.yaml$/;

function withoutServers(
  { servers }: Catalogue,
  digests: ReadonlyMap<string, string>,
): [file: string, digest: string][] {
  const files = new Set(servers.map(({ file }) => file));
  return [...digests].filter(([file]) => !files.has(file));
}
