import { z } from 'zod';
import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import { day, line } from './common.ts';

/** What an entry is about, in the order of how much it matters to somebody who follows the catalogue. */
export const CHANGE_KINDS = [
  'risk-raised',
  'risk-lowered',
  'corrected',
  'method',
  'retired',
  'added',
  'reviewed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A class as it stood. An entry of the attack database has a severity and no category. */
export const standing = z.strictObject({
  category: z.enum(CATEGORIES).optional(),
  severity: z.enum(SEVERITIES),
});

/** `catalogue/changes.yaml`: what changed in the catalogue, newest first. */
export const changes = z.array(
  z.strictObject({
    id: line.describe('Stable; feeds use it'),
    on: day,
    kind: z.enum(CHANGE_KINDS),
    subject: line.describe('Address of the page it is about, without slashes at its ends'),
    text: line,
    from: standing.optional().describe('For a risk that was raised or lowered: what it was'),
    to: standing.optional().describe('And what it became'),
  }),
);

export type Standing = z.infer<typeof standing>;
export type Changes = z.infer<typeof changes>;
export type Change = Changes[number];
