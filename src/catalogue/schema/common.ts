import { z } from 'zod';

/** A date without a time, as records carry it: 2026-11-20. */
export const day = z.iso.date().describe('A day, as YYYY-MM-DD');

/** Text of one line, without blanks at its ends. */
export const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !/[\n\r]/.test(text), 'must be one line without blanks at its ends');

/** Text that may run over several lines; YAML's `>` leaves a line break at its end, which is dropped. */
export const prose = z
  .string()
  .min(1)
  .transform((text) => text.trim());

/** Id of a record, which is also its address and file name. */
export const id = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, 'must be lower case letters, digits, "." and "-"');

/** An address with a scheme that a page may link to. */
export const httpsAddress = z.url({ protocol: /^https$/, error: 'must be an https:// address' });

/** A full Git commit id: addresses of evidence never move. */
export const commit = z.string().regex(/^[0-9a-f]{40}$/, 'must be a full commit id of 40 hex digits');
