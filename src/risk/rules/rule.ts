import type { ToolFacts } from '../types.ts';
import {
  type Category,
  type Effect,
  type Reversible,
  SEVERITIES,
  type Severity,
  type ToolCapability,
  type Trait,
} from '../vocabulary.ts';
import { code } from '../words.ts';

/** What a rule may look at. */
export interface Subject {
  facts: ToolFacts;
  category: Category;
  /** Names of all tools of the server, this one included. */
  siblings: readonly string[];
}

/** A rule that applied: the fact it rests on, where it takes the severity, and the sentence. */
interface Finding {
  /** In words: "Trait `redirects`". */
  basis: string;
  to: Severity;
  text: string;
}

/**
 * One named rule of the severity ladder. `undefined` when it does not apply. A rule that only notes something returns
 * the severity it was given.
 */
export interface SeverityRule {
  id: string;
  /** One sentence for the method page: when it applies and what it does. */
  says: string;
  apply(subject: Subject, at: Severity): Finding | undefined;
}

export const atLeast = (at: Severity, floor: Severity): Severity =>
  SEVERITIES.indexOf(at) < SEVERITIES.indexOf(floor) ? floor : at;

/** One level up or down, and never off the scale. */
export function moved(at: Severity, by: 1 | -1): Severity {
  return SEVERITIES[SEVERITIES.indexOf(at) + by] ?? at;
}

type Fact = ToolCapability | Trait | Effect;

/** The first of some facts that a tool has, with the word for its kind. */
export function held(facts: ToolFacts, ...wanted: readonly Fact[]): { id: Fact; basis: string } | undefined {
  for (const id of wanted) {
    const kind = kindOf(facts, id);
    if (kind !== undefined) return { id, basis: `${kind} ${code(id)}` };
  }
  return undefined;
}

function kindOf(facts: ToolFacts, id: Fact): string | undefined {
  if (facts.capabilities.some((capability) => capability === id)) return 'Capability';
  if (facts.traits.some((trait) => trait === id)) return 'Trait';
  return facts.effects.some((effect) => effect === id) ? 'Effect' : undefined;
}

export const reversibleBasis = (value: Reversible): string => `Reversible: ${value}`;
