import { assess } from '../../risk/assess.ts';
import type { AttackFacts, Match } from '../../risk/match/types.ts';
import { describeServer } from '../../risk/match/types.ts';
import { matchAttacks, matchServer } from '../../risk/match.ts';
import { pinOf } from '../pin.ts';
import type { ServerRecord } from '../schema/server.ts';
import type { ToolRecord } from '../schema/tool.ts';
import { toolSlugs } from '../slug.ts';
import type { Attack, AttackMatch, RelatedTool, Server, Sourced, Tool } from '../types.ts';
import { lazy } from './lazy.ts';
import { policiesOf, serverPolicyOf } from './policies.ts';

/** What a server's pages need of the rest of the catalogue. */
interface Surroundings {
  attackFacts: readonly AttackFacts[];
  attack(id: string): Attack | undefined;
  related(tool: Tool): RelatedTool[];
}

/** A server with its tools. Everything computed is computed when a page asks for it, and kept. */
export function makeServer({ record, file, toolLines = [] }: Sourced<ServerRecord>, around: Surroundings): Server {
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
  server.tools = record.tools.map((tool, index) =>
    makeTool(tool, {
      server,
      names,
      matches,
      related: around.related,
      slug: slugs[index] ?? '',
      line: toolLines[index] ?? 1,
    }),
  );
  return server;
}

interface ToolPlace {
  server: Server;
  /** Names of all tools of the server. */
  names: readonly string[];
  slug: string;
  line: number;
  matches: (tool: Tool) => AttackMatch[];
  related: (tool: Tool) => RelatedTool[];
}

function makeTool(record: ToolRecord, place: ToolPlace): Tool {
  const { server, names, slug, line } = place;
  const { reviewed } = server.record;
  const context = { pinned: pinOf(server.record) !== undefined, reviewed: reviewed !== undefined };
  const assessment = lazy(() => assess(record, names, context));
  const policies = lazy(() => policiesOf(tool));
  const attacks = lazy(() => place.matches(tool));
  const related = lazy(() => place.related(tool));
  const tool: Tool = {
    record,
    server,
    slug,
    path: `tools/${server.id}/${slug}/`,
    line,
    reviewed: context.reviewed,
    get assessment() {
      return assessment();
    },
    get policies() {
      return policies();
    },
    get attacks() {
      return attacks();
    },
    get related() {
      return related();
    },
  };
  return tool;
}

const assessed = ({ record, assessment }: Tool) => ({ facts: record, assessment });

/** Matches name attacks by id; pages want the entries. */
function attackMatches(matches: readonly Match[], around: Surroundings): AttackMatch[] {
  return matches.flatMap(({ attackId, reason, leg, generic }) => {
    const attack = around.attack(attackId);
    return attack === undefined ? [] : [{ attack, reason, leg, generic }];
  });
}
