import type { ToolCapability } from '../vocabulary.ts';
import { FROM_INSIDE } from './capabilities/inside.ts';
import { READING } from './capabilities/reading.ts';
import { holds } from './capabilities/rule.ts';
import { RUNNING } from './capabilities/running.ts';
import { FROM_STRANGERS } from './capabilities/strangers.ts';
import { WHOLE } from './capabilities/whole.ts';
import { WRITING } from './capabilities/writing.ts';
import type { Clues } from './clues.ts';

const RULES = [...FROM_STRANGERS, ...FROM_INSIDE, ...READING, ...WRITING, ...RUNNING, ...WHOLE];

/** The capabilities whose rules hold, each once, with the reason that the first of its rules gives. */
export function groundsOf(clues: Clues): ReadonlyMap<ToolCapability, string> {
  const grounds = new Map<ToolCapability, string>();
  for (const rule of RULES) {
    if (!grounds.has(rule.capability) && holds(rule, clues)) grounds.set(rule.capability, rule.why);
  }
  return grounds;
}
