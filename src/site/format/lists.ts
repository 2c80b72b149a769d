/** Most rows that one page lists. A catalogue of tens of thousands of tools has pages by server, category and level beside it. */
export const LIST_LIMIT = 2000;

/** The part of a sorted list that a page shows, and what it says when that is not all. */
export function limited<T>(
  items: readonly T[],
  limit: number = LIST_LIMIT,
): { shown: readonly T[]; note: string | undefined } {
  if (items.length <= limit) return { shown: items, note: undefined };
  return {
    shown: items.slice(0, limit),
    note: `The worst ${limit} of ${items.length} are listed here; each server lists all of its own, and search finds the rest.`,
  };
}
