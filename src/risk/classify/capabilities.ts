import type { ToolCapability } from '../vocabulary.ts';
import { FROM_FILES } from './capabilities/files.ts';
import { FROM_INSIDE } from './capabilities/inside.ts';
import { PAID } from './capabilities/paid.ts';
import { POSTING } from './capabilities/posting.ts';
import { READING } from './capabilities/reading.ts';
import { type CapabilityRule, fits, holds } from './capabilities/rule.ts';
import { RUNNING } from './capabilities/running.ts';
import { FROM_SERVICES } from './capabilities/services.ts';
import { STORES } from './capabilities/stores.ts';
import { FROM_STRANGERS } from './capabilities/strangers.ts';
import { WHOLE } from './capabilities/whole.ts';
import { WRITING } from './capabilities/writing.ts';
import type { Clues } from './clues.ts';
import type { ServerClues } from './server.ts';

export const RULES = [
  ...FROM_STRANGERS,
  ...FROM_INSIDE,
  ...READING,
  ...WRITING,
  ...RUNNING,
  ...WHOLE,
  ...FROM_SERVICES,
  ...FROM_FILES,
  ...PAID,
  ...POSTING,
  ...STORES,
];

/** The capabilities whose rules hold, each once, with the reason that the first of its rules gives. */
export function groundsOf(clues: Clues): ReadonlyMap<ToolCapability, string> {
  const grounds = new Map<ToolCapability, string>();
  for (const rule of rulesFor(clues.server)) {
    if (!grounds.has(rule.capability) && holds(rule, clues)) grounds.set(rule.capability, rule.why);
  }
  return grounds;
}

const known = new WeakMap<ServerClues, readonly CapabilityRule[]>();

/** The rules that can hold for tools of a server. Worked out once for all of them. */
function rulesFor(server: ServerClues): readonly CapabilityRule[] {
  const before = known.get(server);
  if (before !== undefined) return before;
  const found = RULES.filter((rule) => fits(rule, server));
  known.set(server, found);
  return found;
}
