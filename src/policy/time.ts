import type { Window } from './types.ts';

/** Times are milliseconds since 1970-01-01T00:00Z. Nothing here reads a clock or a local time zone. */

const ISO_TIME = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?)?([Zz]|[+-]\d{2}:\d{2})?$/;

const WINDOW_LENGTH: Readonly<Record<Window, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads an ISO 8601 time; one without a zone is taken as UTC. Undefined when it is not a time. */
export function parseTime(text: string): number | undefined {
  const parts = ISO_TIME.exec(text.trim());
  if (!parts) return undefined;
  const [, date, minutes = '00:00', seconds = ':00', zone = 'Z'] = parts;
  const time = Date.parse(`${date}T${minutes}${seconds}${zone.toUpperCase()}`);
  return Number.isNaN(time) ? undefined : time;
}

/** The start of the fixed, UTC-aligned window that a time falls into (policy language, section 6). */
export function windowStart(time: number, window: Window): number {
  return Math.floor(time / WINDOW_LENGTH[window]) * WINDOW_LENGTH[window];
}

/** The moment from which the next window counts. */
export function windowEnd(time: number, window: Window): number {
  return windowStart(time, window) + WINDOW_LENGTH[window];
}

/** A time as ISO text in UTC, to the second where it has no fraction. */
export function isoTime(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
