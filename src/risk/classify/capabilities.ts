import type { ToolCapability } from '../vocabulary.ts';
import { READING } from './capabilities/reading.ts';
import { holds } from './capabilities/rule.ts';
import { RUNNING } from './capabilities/running.ts';
import { WRITING } from './capabilities/writing.ts';
import type { Clues } from './clues.ts';

const RULES = [...READING, ...WRITING, ...RUNNING];

/** The capabilities whose rules hold, each once. */
export function capabilitiesOf(clues: Clues): ToolCapability[] {
  return [...new Set(RULES.filter((rule) => holds(rule, clues)).map(({ capability }) => capability))];
}
