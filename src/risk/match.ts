import { fitContent } from './match/content.ts';
import { fitServer } from './match/server.ts';
import { fitSession } from './match/session.ts';
import { type Fit, fitTool } from './match/tool.ts';
import { type AssessedTool, type AttackFacts, type Match, type ServerTags, tagged } from './match/types.ts';
import { SEVERITIES } from './vocabulary.ts';

/**
 * The attacks that apply to one tool, worst first, then those that fit most closely. Patterns of a client or of the
 * ecosystem are about no tool in particular and never match.
 *
 * @param server who has what on the tool's server, from `describeServer`; session patterns need all their legs there
 */
export function matchAttacks(tool: AssessedTool, server: ServerTags, attacks: readonly AttackFacts[]): Match[] {
  const own = tagged(tool);
  return sorted(attacks, (attack) => {
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

function sorted(attacks: readonly AttackFacts[], fitting: (attack: AttackFacts) => Fit | undefined): Match[] {
  const matches = attacks.flatMap((attack) => {
    const found = fitting(attack);
    return found === undefined ? [] : [{ ...found, rank: SEVERITIES.indexOf(attack.severity) }];
  });
  matches.sort(
    (a, b) => b.rank - a.rank || b.closeness - a.closeness || (a.match.attackId < b.match.attackId ? -1 : 1),
  );
  return matches.map(({ match }) => match);
}
