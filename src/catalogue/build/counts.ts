import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import type { Counts, Server, Tool } from '../types.ts';

/** Policies that a tool always has: recommended and locked down. */
const ALWAYS = 2;

/** Numbers for the start page. */
export function countsOf(servers: readonly Server[], tools: readonly Tool[], attacks: number): Counts {
  return {
    servers: servers.length,
    tools: tools.length,
    attacks,
    policies: servers.length + tools.length * ALWAYS + tools.filter(({ policies }) => policies.isGuarded).length,
    reviewed: tools.filter(({ reviewed }) => reviewed).length,
    byCategory: tally(
      CATEGORIES,
      tools.map(({ assessment }) => assessment.category),
    ),
    bySeverity: tally(
      SEVERITIES,
      tools.map(({ assessment }) => assessment.severity),
    ),
  };
}

/** How often each word occurs; none at all counts as "unknown". */
function tally<Word extends string>(
  words: readonly Word[],
  items: readonly (Word | undefined)[],
): Record<Word | 'unknown', number> {
  const counts = new Map<Word | 'unknown', number>([...words, 'unknown' as const].map((word) => [word, 0]));
  for (const item of items) counts.set(item ?? 'unknown', (counts.get(item ?? 'unknown') ?? 0) + 1);
  // Every key of the record was set above; fromEntries only promises text keys.
  return Object.fromEntries(counts) as Record<Word | 'unknown', number>;
}
