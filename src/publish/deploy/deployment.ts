import { CONTENT_TYPES } from '../content-types.ts';
import { type HeaderRule, type Headers, headersAt } from '../headers.ts';
import type { Redirect } from '../redirects.ts';

/** Where and how the built files are served. */
export interface Deployment {
  /** The path that the site lives under, "/" at both ends. */
  base: string;
  /** Host of the site, as visitors type it. */
  host: string;
  /** All headers, as for `_headers`. */
  rules: readonly HeaderRule[];
  /** Addresses that moved for good, as for `_redirects`. */
  moved: readonly Redirect[];
}

/** The folder that the examples take the built files from; an operator puts the own one in its place. */
export const SERVED_FROM = '/srv/mcp-risk-catalogue';

/** What a file without a header of its own tells caches: keep it, and ask each time whether it still holds. */
export const REVALIDATE = 'no-cache';

/** Headers of every answer, and what some folders carry beside them. */
export function splitRules({ base, rules }: Deployment): { always: Headers; folders: HeaderRule[] } {
  return { always: headersAt(rules, base), folders: rules.filter(({ path }) => path !== base) };
}

/** Endings by content type without its parameters, in the order of the list. */
export function endingsByType(): Map<string, string[]> {
  const byType = Map.groupBy(Object.entries(CONTENT_TYPES), ([, type]) => bare(type));
  return new Map([...byType].map(([type, entries]) => [type, entries.map(([ending]) => ending)]));
}

/** `text/html; charset=utf-8` -> `text/html`. */
export function bare(type: string): string {
  return type.replace(/;.*/, '');
}
