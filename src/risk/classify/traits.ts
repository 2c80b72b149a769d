import { onlyTakesAway, reaches } from '../category.ts';
import { silences, speaksFor } from '../rules/noting.ts';
import type { ToolFacts } from '../types.ts';
import type { Trait } from '../vocabulary.ts';
import type { Clues } from './clues.ts';
import type { Reading } from './reading.ts';

interface TraitRule {
  trait: Trait;
  holds(clues: Clues, facts: ToolFacts): boolean;
}

const CREDENTIAL = /^(?:.* )?(?:password\d?|passphrase|secret|new password|api key|private key)$/m;

/** Traits of calls that change something; reading has none of them. */
const RULES: readonly TraitRule[] = [
  {
    trait: 'acts-as-other',
    holds: ({ takes }, facts) => / ?behalf|impersonat|as user|run as|sudo/.test(takes) && speaksFor(facts).length > 0,
  },
  {
    trait: 'silences-notice',
    holds: (_, facts) => facts.params.some(({ name, type }) => type === 'boolean' && silences(facts).includes(name)),
  },
  {
    trait: 'sets-credential',
    holds: ({ about, takes }) => / (?:add|create|set|update|change|reset) /.test(about) && CREDENTIAL.test(takes),
  },
  {
    trait: 'redirects',
    holds: ({ about }) => / (?:nameserver|dn record|redirect|forwarding|webhook|mail filter) /.test(about),
  },
  {
    trait: 'publishes',
    holds: ({ about, takes }) => / publish /.test(about) || /^(?:public|visibility|is public)$/m.test(takes),
  },
  {
    trait: 'runs-later',
    holds: ({ about, takes }) =>
      / (?:schedule|cron|recurring) /.test(about) || /^(?:cron.*|schedule.*|send at|run at)$/m.test(takes),
  },
  {
    trait: 'session-only',
    holds: ({ about }) => / (?:localstorage|sessionstorage|viewport|emulate|select page|resize window) /.test(about),
  },
  { trait: 'sandboxed', holds: ({ about }) => / sandbox(?:ed)? /.test(about) },
];

/** What is taken away sends nothing anywhere and runs no more. */
const LASTS: ReadonlySet<Trait> = new Set(['redirects', 'publishes', 'runs-later']);

/** Traits by the rules above, and whether an argument chooses among actions. `facts` needs name and arguments only. */
export function traitsOf(clues: Clues, readings: readonly Reading[], facts: ToolFacts): Trait[] {
  const found = clues.category !== undefined && reaches(clues.category, 'Write') ? RULES : [];
  const isGone = onlyTakesAway([...clues.effects]);
  const traits = found
    .filter(({ trait, holds }) => holds(clues, facts) && !(isGone && LASTS.has(trait)))
    .map(({ trait }) => trait);
  const chosen = new Set(readings.filter(({ chosen }) => chosen).map(({ verb }) => verb));
  return chosen.size > 1 ? [...traits, 'several-actions'] : traits;
}
