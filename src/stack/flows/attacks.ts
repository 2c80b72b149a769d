import { isToolCapability, type Tag } from '../../risk/match/types.ts';
import { SEVERITIES } from '../../risk/vocabulary.ts';
import type { Combination, StackAttack } from '../types.ts';

const MOST_CASES = 3;

/** What the tools of a flow have: capabilities and categories. */
export interface Held {
  tags: ReadonlySet<Tag>;
  /** Capabilities of the first leg, without which a case is another story. */
  first: ReadonlySet<Tag>;
}

/**
 * The attack entries behind a flow: the patterns that describe it and can happen with these tools, then recorded cases that
 * were done with nothing but capabilities which the tools of the flow have too.
 *
 * @param wanted ids of the patterns; one that the database no longer has is left out
 */
export function attacksBehind(
  wanted: readonly string[],
  held: Held,
  attacks: readonly StackAttack[],
): Combination['attacks'] {
  const patterns = wanted.flatMap((id) => attacks.filter((attack) => attack.id === id && canHappen(attack, held)));
  const cases = attacks
    .filter(({ kind }) => kind !== 'pattern')
    .filter((attack) => isDoneWith(attack, held))
    .toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  return [...patterns, ...cases.slice(0, MOST_CASES)].map(({ id, title, severity }) => ({ id, title, severity }));
}

/** A pattern names means of several kinds; one that is here will do. Broad categories say too little. */
function canHappen({ abuses }: StackAttack, { tags }: Held): boolean {
  const means = abuses.filter((tag) => isToolCapability(tag) || tag === 'Destructive' || tag === 'Financial');
  return means.length === 0 || means.some((tag) => tags.has(tag));
}

/** A case of one means says little about a combination; two at least make it one. */
function isDoneWith({ abuses }: StackAttack, { tags, first }: Held): boolean {
  const means = abuses.filter(isToolCapability);
  return means.length > 1 && means.every((tag) => tags.has(tag)) && means.some((tag) => first.has(tag));
}

const weight = ({ severity, abuses }: StackAttack): number =>
  100 * SEVERITIES.indexOf(severity) + abuses.filter(isToolCapability).length;
