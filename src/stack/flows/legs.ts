import { DEEDS, isLocal, TAKES, WAYS_IN, WAYS_OUT } from '../../risk/match/legs.ts';
import { meansOf } from '../../risk/match/means.ts';
import { CATEGORIES, SEVERITIES, type ToolCapability } from '../../risk/vocabulary.ts';
import { code } from '../../risk/words.ts';
import type { Leg, LegTool, StackServer, StackTool } from '../types.ts';

type Role = Leg['role'];

/** Why a tool plays a role, as the rest of a sentence that starts with its name; undefined where it does not. */
type Test = (tool: StackTool) => { why: string; rank: number } | undefined;

/** The first of some capabilities that a tool has, in words. */
const holding =
  (wanted: readonly ToolCapability[]): Test =>
  (tool) => {
    const rank = wanted.findIndex((capability) => tool.capabilities.includes(capability));
    const capability = wanted[rank];
    return capability === undefined ? undefined : { why: `${meansOf(tool.name, capability)}.`, rank };
  };

const isSevere = ({ severity }: StackTool): boolean => severity === 'high' || severity === 'critical';

/** A stranger's text among one's own is the better example: an issue, a mail, a ticket. Files of the machine are mostly the user's. */
const byStrangers: Test = (tool) => {
  const found = holding(WAYS_IN)(tool);
  const isAmongOwn = tool.capabilities.includes('private-data-read');
  return found && { ...found, rank: tool.capabilities.includes('file-read') ? 2 : isAmongOwn ? 0 : 1 };
};

/** Arguments that carry a text or a file into a page. */
const CARRIES = /^(?:url|text|fields|value|data|paths|files|prompt_?text|key|input)$/i;
/** Arguments that carry a text into what others read. */
const WRITES =
  /body|content|message|title|comment|text|description|files|field|label|(?:^|_)name$|rationale|reason|note|custom/i;
/** Posts that take nothing but a number, such as closing an issue, let nothing out. */
const POSTS: ReadonlySet<ToolCapability> = new Set(['issue-write', 'code-repo-write']);

const byCapability: Test = (tool) => {
  const found = holding(WAYS_OUT)(tool);
  const capability = WAYS_OUT[found?.rank ?? -1];
  const isPost = capability !== undefined && POSTS.has(capability) && tool.params.length > 0;
  const lets = tool.params.some(({ name }) => WRITES.test(name)) && !isLocal(tool.params);
  return isPost && !lets ? undefined : found;
};

/** A browser sends what is typed into a page, or put into an address; resizing its window sends nothing. */
const byBrowser: Test = (tool) => {
  const isWay = tool.capabilities.includes('browser') && tool.category === 'Execute' && isSevere(tool);
  const carried = isWay ? tool.params.find(({ name }) => CARRIES.test(name)) : undefined;
  return carried && { why: `${code(tool.name)} puts ${code(carried.name)} into a page.`, rank: WAYS_OUT.length };
};

const byPublishing: Test = (tool) =>
  tool.traits.includes('publishes') ? { why: `${code(tool.name)} makes something public.`, rank: 0 } : undefined;

const ACTS: ReadonlySet<string | undefined> = new Set(['Execute', 'Destructive', 'Financial']);

const byCategory: Test = (tool) =>
  ACTS.has(tool.category) && isSevere(tool)
    ? { why: `${code(tool.name)} is ${tool.category}, severity ${tool.severity}.`, rank: DEEDS.length }
    : undefined;

const either =
  (...tests: readonly Test[]): Test =>
  (tool) =>
    tests.map((test) => test(tool)).find((found) => found !== undefined);

/** What makes a tool play each role. There is one answer to this for the whole review. */
const TESTS: Record<Role, Test> = {
  in: byStrangers,
  data: holding(TAKES),
  secrets: holding(['secrets-read']),
  out: either(byCapability, byPublishing, byBrowser),
  do: either(holding(DEEDS), byCategory),
  steered: either(holding([...DEEDS, 'secrets-read', 'http-post', 'email-send', 'messaging-send']), byCategory),
  steers: () => ({ why: 'Its name, description and arguments are read before any call.', rank: 0 }),
};

/** Roles in which what a tool does decides, and not how it does it. */
const BY_WEIGHT: ReadonlySet<Role> = new Set(['do', 'steered', 'steers']);

interface Player {
  rank: number;
  tool: LegTool;
}

/** The tools of some servers that can play a role, the best first: one of each server, then the others. */
export function toolsFor(role: Role, servers: readonly StackServer[]): LegTool[] {
  const players = servers.flatMap((server) =>
    server.tools.flatMap((tool): Player[] => {
      const fit = TESTS[role](tool);
      return fit === undefined ? [] : [{ rank: fit.rank, tool: legTool(server, tool, fit.why) }];
    }),
  );
  const sorted = players.toSorted(BY_WEIGHT.has(role) ? byHarm : byFit).map(({ tool }) => tool);
  const seen = new Set<string>();
  const first = sorted.filter(({ server }) => !seen.has(server) && seen.add(server));
  return [...first, ...sorted.filter((tool) => !first.includes(tool))];
}

const byHarm = (a: Player, b: Player): number => byWeight(a.tool, b.tool) || a.rank - b.rank;

/** The plainest example first: a tool that only reads says more about reading than one that also writes. */
const byFit = (a: Player, b: Player): number =>
  a.rank - b.rank ||
  rankOf(CATEGORIES, a.tool.category) - rankOf(CATEGORIES, b.tool.category) ||
  rankOf(SEVERITIES, b.tool.severity) - rankOf(SEVERITIES, a.tool.severity);

const legTool = ({ key }: StackServer, { name, category, severity }: StackTool, why: string): LegTool => ({
  server: key,
  tool: name,
  category,
  severity,
  why,
});

type Weighed = Pick<LegTool, 'category' | 'severity'>;

/** Most severe first, then by category; what is not assessed comes last. */
export function byWeight(a: Weighed, b: Weighed): number {
  return (
    rankOf(SEVERITIES, b.severity) - rankOf(SEVERITIES, a.severity) ||
    rankOf(CATEGORIES, b.category) - rankOf(CATEGORIES, a.category)
  );
}

const rankOf = <T>(list: readonly T[], value: T | undefined): number =>
  value === undefined ? -1 : list.indexOf(value);
