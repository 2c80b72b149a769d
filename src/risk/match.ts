import { memoiseFor } from '../policy/memo.ts';
import { fitContent } from './match/content.ts';
import { fitServer } from './match/server.ts';
import { fitSession } from './match/session.ts';
import { type Fit, fitTool } from './match/tool.ts';
import {
  type AssessedTool,
  type AttackFacts,
  type Match,
  type ServerTags,
  type Tag,
  type TaggedTool,
  tagged,
} from './match/types.ts';
import { SEVERITIES } from './vocabulary.ts';

/**
 * The attacks that apply to one tool, worst first, then those that fit most closely. Patterns of a client or of the
 * ecosystem are about no tool in particular and never match.
 *
 * @param server who has what on the tool's server, from `describeServer`; session patterns need all their legs there
 */
export function matchAttacks(tool: AssessedTool, server: ServerTags, attacks: readonly AttackFacts[]): Match[] {
  const own = tagged(tool);
  return sorted(candidates(own, attacks), (attack) => {
    if (attack.match.level === 'session') return fitSession(own, server, attack);
    if (attack.match.level === 'tool') return fitTool(own, server, attack);
    return attack.match.level === 'any' ? fitContent(tool, attack) : undefined;
  });
}

/**
 * The patterns that apply to a server as a whole, and the session patterns that it completes by itself. Cases are left
 * out: what happened to another product's server says nothing about this one.
 */
export function matchServer(server: ServerTags, attacks: readonly AttackFacts[]): Match[] {
  const patterns = attacks.filter(({ kind }) => kind === 'pattern');
  return sorted(patterns, (attack) =>
    attack.match.level === 'server' || attack.match.level === 'session' ? fitServer(server, attack) : undefined,
  );
}

/** The attacks that may ask for something that the tool has: of a hundred some ten have to be looked at. */
function candidates({ tags }: TaggedTool, attacks: readonly AttackFacts[]): Iterable<AttackFacts> {
  const { byTag, others } = indexOf(attacks);
  return new Set([...others, ...[...tags].flatMap((tag) => byTag.get(tag) ?? [])]);
}

interface AttackIndex {
  /** Those of single tools that ask for one of several tags. */
  byTag: ReadonlyMap<Tag, readonly AttackFacts[]>;
  /** What may apply to any tool. */
  others: readonly AttackFacts[];
}

const indexOf = memoiseFor(makeIndex);

function makeIndex(attacks: readonly AttackFacts[]): AttackIndex {
  const byTag = new Map<Tag, AttackFacts[]>();
  const others: AttackFacts[] = [];
  for (const attack of attacks) {
    const { level, any_of } = attack.match;
    if (level === 'any' || level === 'session' || any_of.length === 0) others.push(attack);
    else if (level === 'tool') for (const tag of any_of) byTag.set(tag, [...(byTag.get(tag) ?? []), attack]);
  }
  return { byTag, others };
}

function sorted(attacks: Iterable<AttackFacts>, fitting: (attack: AttackFacts) => Fit | undefined): Match[] {
  const matches = [...attacks].flatMap((attack) => {
    const found = fitting(attack);
    return found === undefined ? [] : [{ ...found, rank: SEVERITIES.indexOf(attack.severity) }];
  });
  matches.sort(
    (a, b) => b.rank - a.rank || b.closeness - a.closeness || (a.match.attackId < b.match.attackId ? -1 : 1),
  );
  return matches.map(({ match }) => match);
}
