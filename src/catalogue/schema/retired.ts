import { z } from 'zod';
import { day, line } from './common.ts';

/** Kinds of pages with one name behind them. An address becomes a file's name, so nothing else may stand in it. */
const FOLDERS = 'servers|attacks|capabilities|categories|risk|guides|diagnostics';
const NAME = '(?!\\.+(?:/|$))[A-Za-z0-9.-]+';
const ADDRESS = new RegExp(`^(?:(?:${FOLDERS})/${NAME}|tools/${NAME}/${NAME}|[a-z][a-z-]*)$`);
const address = line.regex(ADDRESS, 'must be the address of a page without slashes at its ends: tools/server-id/tool');

/** `catalogue/retired.yaml`: addresses that once stood for something. An id never changes its meaning. */
export const retired = z.array(
  z.strictObject({
    old: address.describe('Address under the site, without slashes at its ends: attacks/old-id'),
    now: address.optional().describe('Where it is now'),
    reason: line,
    on: day,
  }),
);

export type Retired = z.infer<typeof retired>;
