const MOST_SUGGESTIONS = 3;

/**
 * Up to three of `known` that `word` may have been meant to be, nearest first: Damerau-Levenshtein distance of at
 * most one, or a quarter of the word's length (policy language, section 12). Case does not count.
 */
export function suggest(word: string, known: Iterable<string>): string[] {
  const limit = Math.max(1, Math.floor(word.length / 4));
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(known)) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && candidate !== word) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, MOST_SUGGESTIONS).map(({ candidate }) => candidate);
}

/** Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace, or swap two neighbours. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cheapest(a, b, row, column, current, last, beforeLast));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}

function cheapest(
  a: string,
  b: string,
  row: number,
  column: number,
  current: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const differs = a[row - 1] === b[column - 1] ? 0 : 1;
  const costs = [at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + differs];
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  if (swapped) costs.push(at(beforeLast, column - 2) + 1);
  return Math.min(...costs);
}

function at(costs: readonly number[], index: number): number {
  return costs[index] ?? Number.POSITIVE_INFINITY;
}
