import type { AssessContext } from '../../risk/confidence.ts';
import type { AttackFacts, Match } from '../../risk/match/types.ts';
import { describeServer } from '../../risk/match/types.ts';
import { matchAttacks, matchServer } from '../../risk/match.ts';
import type { Assessment } from '../../risk/types.ts';
import { pinOf } from '../pin.ts';
import type { ServerRecord } from '../schema/server.ts';
import type { ToolRecord } from '../schema/tool.ts';
import { toolSlugs } from '../slug.ts';
import type { Attack, AttackMatch, Concluded, RelatedTool, Server, Sourced, Tool, ToolPolicies } from '../types.ts';
import { assessmentOf } from './assessment.ts';
import { lazy } from './lazy.ts';
import { PoliciesOfTool, serverPolicyOf } from './policies.ts';

/** What a server's pages need of the rest of the catalogue. */
interface Surroundings {
  attackFacts: readonly AttackFacts[];
  attack(id: string): Attack | undefined;
  related(tool: Tool): RelatedTool[];
}

/** A server with its tools. Everything computed is computed when a page asks for it, and kept. */
export function makeServer(
  { record, file, toolLines = [], concluded = [] }: Sourced<ServerRecord>,
  around: Surroundings,
): Server {
  const names = record.tools.map(({ name }) => name);
  const slugs = toolSlugs(names);
  const tags = lazy(() => describeServer(server.tools.map(assessed), record.capabilities));
  const attacks = lazy(() => attackMatches(matchServer(tags(), around.attackFacts), around));
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
  const matches = (tool: Tool) => attackMatches(matchAttacks(assessed(tool), tags(), around.attackFacts), around);
  const context = { pinned: pinOf(record) !== undefined, reviewed: record.reviewed !== undefined };
  const place = { server, names, context, matches, related: around.related };
  server.tools = record.tools.map(
    (tool, n) => new CataloguedTool(tool, place, slugs[n] ?? '', toolLines[n] ?? 1, concluded[n]),
  );
  return server;
}

/** What a tool needs of its server, and of the rest of the catalogue. */
interface ToolPlace {
  server: Server;
  /** Names of all tools of the server. */
  names: readonly string[];
  context: AssessContext;
  matches: (tool: Tool) => AttackMatch[];
  related: (tool: Tool) => RelatedTool[];
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
  readonly #concluded: Concluded | undefined;
  #assessment: Assessment | undefined;
  #policies: ToolPolicies | undefined;
  #attacks: AttackMatch[] | undefined;
  #related: RelatedTool[] | undefined;

  constructor(record: ToolRecord, place: ToolPlace, slug: string, line: number, concluded: Concluded | undefined) {
    this.record = record;
    this.server = place.server;
    this.slug = slug;
    this.path = `tools/${place.server.id}/${slug}/`;
    this.line = line;
    this.reviewed = place.context.reviewed;
    this.#place = place;
    this.#concluded = concluded;
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
    this.#attacks ??= this.#place.matches(this);
    return this.#attacks;
  }

  get related(): RelatedTool[] {
    this.#related ??= this.#place.related(this);
    return this.#related;
  }
}

const assessed = ({ record, assessment }: Tool) => ({ facts: record, assessment });

/** Matches name attacks by id; pages want the entries. */
function attackMatches(matches: readonly Match[], around: Surroundings): AttackMatch[] {
  return matches.flatMap((match) => {
    const { attackId, leg, generic } = match;
    const attack = around.attack(attackId);
    if (attack === undefined) return [];
    return {
      attack,
      leg,
      generic,
      get reason() {
        return match.reason;
      },
    };
  });
}
