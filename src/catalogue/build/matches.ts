import type { AttackFacts, Match } from '../../risk/match/types.ts';
import { recordDigest } from '../record-digest.ts';
import type { Attack, AttackMatch, Matched, MatchedAttack, Server } from '../types.ts';
import { attackFacts } from './attack.ts';
import { lazy } from './lazy.ts';

/** The attacks of a catalogue, to match with. */
export interface AttacksToMatch {
  facts: readonly AttackFacts[];
  byId: ReadonlyMap<string, Attack>;
  /** Stands for all that matching goes by. */
  digest(): string;
}

export function attacksToMatch(byId: AttacksToMatch['byId']): AttacksToMatch {
  const attacks = [...byId.values()];
  return {
    facts: attacks.map(attackFacts),
    byId,
    digest: lazy(() => digestOfAttacks(attacks)),
  };
}

/** Stands for all that matching goes by of these attacks. */
export function digestOfAttacks(attacks: readonly Attack[]): string {
  return recordDigest(attacks.map(attackFacts));
}

/** Matches one tool or server with attacks. Each of them applies or not, whatever the others do. */
type MatchWith = (attacks: readonly AttackFacts[]) => readonly Match[];

/**
 * Matches as pages want them: with the entries of the attacks, which matches name by id.
 *
 * @param known what matching gave before; then an attack is matched anew only when somebody asks for the reason
 */
export function attackMatches(
  { facts, byId }: AttacksToMatch,
  match: MatchWith,
  known: readonly MatchedAttack[] | undefined,
): AttackMatch[] {
  const matches: readonly (Match | MatchedAttack)[] = known ?? match(facts);
  return matches.flatMap((one) => {
    const attack = byId.get(one.attackId);
    return attack === undefined ? [] : [new MatchOf(attack, one, match)];
  });
}

/** Made for every attack of every tool, and asked for its reason by a few. */
class MatchOf implements AttackMatch {
  readonly attack: Attack;
  readonly leg: AttackMatch['leg'];
  readonly generic: boolean;
  readonly #one: Match | MatchedAttack;
  readonly #match: MatchWith;
  #told: string | undefined;

  constructor(attack: Attack, one: Match | MatchedAttack, match: MatchWith) {
    this.attack = attack;
    this.leg = one.leg;
    this.generic = one.generic;
    this.#one = one;
    this.#match = match;
  }

  /** Put into words once: a tool's own files show it several times. */
  get reason(): string {
    this.#told ??= 'reason' in this.#one ? this.#one.reason : reasonOf(this.attack, this.#match);
    return this.#told;
  }
}

function reasonOf(attack: Attack, match: MatchWith): string {
  const [found] = match([attackFacts(attack)]);
  if (found === undefined) throw new Error(`What is kept of ${attack.id} does not hold any more.`);
  return found.reason;
}

/** What matching gave for a server, to be kept. */
export function matchedOf({ attacks, tools }: Server, digest: string): Matched {
  return { attacks: digest, server: attacks.map(kept), tools: tools.map((tool) => tool.attacks.map(kept)) };
}

const kept = ({ attack, leg, generic }: AttackMatch): MatchedAttack => ({ attackId: attack.id, leg, generic });
