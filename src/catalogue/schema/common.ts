import { z } from 'zod';
import { isPortable } from '../slug.ts';

/** A date without a time, as records carry it: 2026-11-20. */
export const day = z.iso.date().describe('A day, as YYYY-MM-DD');

/** A date as well as it is known: a day, a month or a year. */
export const date = z
  .union([z.iso.date(), z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)], {
    error: 'must be a day, a month or a year: 2026-11-20, 2026-11 or 2026',
  })
  .describe('YYYY-MM-DD, or YYYY-MM or YYYY where no more is known');

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

/** Files and folders of the site that stand beside the pages of records; a record of that name would take their place. */
const TAKEN_IDS: readonly string[] = ['index.html', 'index.md', 'page'];

/** Whether a record may have this id, as far as names of files go. */
export const isFreeId = (id: string): boolean => isPortable(id) && !TAKEN_IDS.includes(id);

/** Id of a record, which is also its address and file name. */
export const id = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, {
    error: 'must be lower case letters, digits, "." and "-"',
    abort: true,
  })
  .refine(isFreeId, 'is the name of a file or folder of the site, or of a device on some systems');

/**
 * An address that a page may link to. Only the characters of RFC 3986, so that what is shown is where it leads, and no
 * `name@` in front of the host, which makes one site look like another.
 */
export const httpsAddress = z
  .url({ protocol: /^https$/, error: 'must be an https:// address', abort: true })
  .regex(/^https:\/\/[^@/?#]+(?:[/?#]|$)/, { error: 'must have no "name@" before the host', abort: true })
  .regex(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/, 'must be written with "%" escapes for characters that no address has');

/** A full Git commit id: addresses of evidence never move. */
export const commit = z.string().regex(/^[0-9a-f]{40}$/, 'must be a full commit id of 40 hex digits');
