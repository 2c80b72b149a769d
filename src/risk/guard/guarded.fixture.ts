import { decide } from '../../policy/decide.ts';
import type { Json, ToolEntry, Verdict } from '../../policy/types.ts';
import { categoryOf } from '../category.ts';
import type { ToolFacts } from '../types.ts';
import { guarded } from './guarded.ts';

/** The guarded variant of a tool that must have one. */
export function guard(facts: ToolFacts) {
  const found = guarded(facts, categoryOf(facts.effects));
  if (found === undefined) throw new Error(`${facts.name} has no guarded variant`);
  return found;
}

/** What the guarded variant says of the tool itself. */
export const entry = (facts: ToolFacts): ToolEntry => guard(facts).policy.tools?.[facts.name] ?? {};

/** What the guarded variant answers to a first call. */
export const verdict = (facts: ToolFacts, args: { [name: string]: Json }): Verdict =>
  decide(guard(facts).policy, { name: facts.name, arguments: args }, { at: '2026-01-01T00:00:00Z', counters: {} })
    .verdict;
