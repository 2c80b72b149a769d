import { z } from 'zod';
import { day, line } from './common.ts';

/** `catalogue/retired.yaml`: addresses that once stood for something. An id never changes its meaning. */
export const retired = z.array(
  z.strictObject({
    old: line.describe('Address under the site, without slashes at its ends: attacks/old-id'),
    now: line.optional().describe('Where it is now'),
    reason: line,
    on: day,
  }),
);

/** `catalogue/changes.yaml`: what changed in the catalogue, newest first. */
export const changes = z.array(
  z.strictObject({
    id: line.describe('Stable; feeds use it'),
    on: day,
    kind: z.enum(['added', 'reviewed', 'risk-raised', 'risk-lowered', 'corrected', 'retired', 'method']),
    subject: line.describe('Address of the page it is about, without slashes at its ends'),
    text: line,
  }),
);

export type Retired = z.infer<typeof retired>;
export type Changes = z.infer<typeof changes>;
