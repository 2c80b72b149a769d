import * as z from 'zod';
import { OUTCOMES } from '../risk/classify/accuracy.ts';
import { SEVERITIES, TOOL_CAPABILITIES } from '../risk/vocabulary.ts';

const count = z.int().nonnegative();
const outcomes = z.record(z.enum(OUTCOMES), count);

/**
 * What was measured of the classification on a day. Records keep no foreign text, so that a build cannot measure it again:
 * `bench/machine.ts` writes these figures from files of definitions.
 */
export const machineFigures = z.strictObject({
  /** The day of the measurement, YYYY-MM-DD. */
  measured: z.iso.date(),
  /** The engine held against reviewers. */
  reviewed: z.strictObject({
    servers: count,
    tools: count,
    right: count,
    /** By what the reviewer found, then by what the engine says. */
    confusion: z.record(z.enum(OUTCOMES), outcomes),
    capabilities: z.partialRecord(
      z.enum(TOOL_CAPABILITIES),
      z.strictObject({ both: count, machineOnly: count, reviewedOnly: count }),
    ),
  }),
  /** What the engine says of tools that nobody has reviewed. */
  unreviewed: z.strictObject({
    servers: count,
    tools: count,
    categories: outcomes,
    severities: z.record(z.enum([...SEVERITIES, 'unknown']), count),
  }),
});

export type MachineFigures = z.infer<typeof machineFigures>;
