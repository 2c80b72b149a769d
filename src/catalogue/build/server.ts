import type { AssessContext } from '../../risk/confidence.ts';
import { describeServer } from '../../risk/match/types.ts';
import { matchAttacks, matchServer } from '../../risk/match.ts';
import type { Assessment } from '../../risk/types.ts';
import { pinOf } from '../pin.ts';
import type { ServerRecord } from '../schema/server.ts';
import type { ToolRecord } from '../schema/tool.ts';
import { toolSlugs } from '../slug.ts';
import type { AttackMatch, Concluded, RelatedTool, Server, Sourced, Tool, ToolPolicies } from '../types.ts';
import { assessmentOf } from './assessment.ts';
import { lazy } from './lazy.ts';
import { type AttacksToMatch, attackMatches } from './matches.ts';
import { PoliciesOfTool, serverPolicyOf } from './policies.ts';
import type { Relations } from './related.ts';

/** What a server's pages need of the rest of the catalogue. */
interface Surroundings {
  attacks: AttacksToMatch;
  relations: Relations;
}

/** A server with its tools. Everything computed is computed when a page asks for it, and kept. */
export function makeServer(
  { record, file, toolLines = [], concluded = [], matched }: Sourced<ServerRecord>,
  { attacks: all, relations }: Surroundings,
): Server {
  const names = record.tools.map(({ name }) => name);
  const slugs = toolSlugs(names);
  const tags = lazy(() => describeServer(server.tools.map(assessed), record.capabilities, record.typical));
  const known = lazy(() => (matched?.attacks === all.digest() ? matched : undefined));
  const attacks = lazy(() => attackMatches(all, (some) => matchServer(tags(), some), known()?.server));
  const policy = lazy(() => serverPolicyOf(server));
  const byCategory = lazy(() => Map.groupBy(server.tools, ({ assessment }) => assessment.category));
  const server: Server = {
    record,
    id: record.id,
    path: `servers/${record.id}/`,
    file,
    label: record.product ?? record.name,
    tools: [],
    get byCategory() {
      return byCategory();
    },
    get policy() {
      return policy();
    },
    get attacks() {
      return attacks();
    },
  };
  const matches = (tool: Tool, n: number) =>
    attackMatches(all, (some) => matchAttacks(assessed(tool), tags(), some), known()?.tools[n]);
  const context = { pinned: pinOf(record) !== undefined, reviewed: record.reviewed !== undefined };
  const place = { server, names, slugs, toolLines, context, concluded, matches, relations };
  server.tools = record.tools.map((tool, n) => new CataloguedTool(tool, place, n));
  return server;
}

/** What a tool needs of its server, and of the rest of the catalogue. */
interface ToolPlace {
  server: Server;
  /** Names of all tools of the server. */
  names: readonly string[];
  slugs: readonly string[];
  toolLines: readonly number[];
  context: AssessContext;
  concluded: readonly Concluded[];
  matches: (tool: Tool, n: number) => AttackMatch[];
  relations: Relations;
}

/** A tool whose conclusions are worked out when they are first read. There are tens of thousands of them, so it is a class. */
class CataloguedTool implements Tool {
  readonly record: ToolRecord;
  readonly server: Server;
  readonly slug: string;
  readonly path: string;
  readonly line: number;
  readonly reviewed: boolean;
  readonly #place: ToolPlace;
  readonly #n: number;
  #assessment: Assessment | undefined;
  #policies: ToolPolicies | undefined;
  #attacks: AttackMatch[] | undefined;
  #related: RelatedTool[] | undefined;
  #relatedElsewhere: RelatedTool[] | undefined;

  /** @param n which tool of its server it is, from 0 */
  constructor(record: ToolRecord, place: ToolPlace, n: number) {
    this.record = record;
    this.server = place.server;
    this.slug = place.slugs[n] ?? '';
    this.path = `tools/${place.server.id}/${this.slug}/`;
    this.line = place.toolLines[n] ?? 1;
    this.reviewed = place.context.reviewed;
    this.#place = place;
    this.#n = n;
  }

  get #concluded(): Concluded | undefined {
    return this.#place.concluded[this.#n];
  }

  get assessment(): Assessment {
    const { names, context } = this.#place;
    this.#assessment ??= assessmentOf(this.record, names, context, this.#concluded);
    return this.#assessment;
  }

  get policies(): ToolPolicies {
    this.#policies ??= new PoliciesOfTool(this, this.#concluded?.isGuarded);
    return this.#policies;
  }

  get attacks(): AttackMatch[] {
    this.#attacks ??= this.#place.matches(this, this.#n);
    return this.#attacks;
  }

  get relatedElsewhere(): RelatedTool[] {
    this.#relatedElsewhere ??= this.#place.relations.elsewhere(this);
    return this.#relatedElsewhere;
  }

  get related(): RelatedTool[] {
    this.#related ??= [...this.#place.relations.here(this), ...this.relatedElsewhere];
    return this.#related;
  }
}

const assessed = ({ record, assessment }: Tool) => ({ facts: record, assessment });
