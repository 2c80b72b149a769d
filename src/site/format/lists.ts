import { figure } from './text.ts';

/** Most servers in the table of a page that is about something else. */
const LIST_LIMIT = 500;

/** The part of a list that a page shows, and what it says when that is not all. */
export function limited<T>(
  items: readonly T[],
  limit: number = LIST_LIMIT,
): { shown: readonly T[]; note: string | undefined } {
  if (items.length <= limit) return { shown: items, note: undefined };
  return {
    shown: items.slice(0, limit),
    note: `The ${figure(limit)} of ${figure(items.length)} with the most tools stand here; the JSON beside this page lists all.`,
  };
}
