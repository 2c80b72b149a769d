/**
 * Most tools on one page of a list. With a sentence each, 1,500 rows weigh some 75 KB compressed; a catalogue of that size
 * still has each list on one page.
 */
export const TOOLS_A_PAGE = 1500;

/** Most servers on one page: their rows have ten cells each. */
export const SERVERS_A_PAGE = 500;

/** One page of a list. Short lists have one page, which stands at the address of the list itself. */
export interface ListPage<T> {
  /** Address of the list itself, which is that of its first page: `tools/`. */
  list: string;
  /** Address under the site: `tools/`, `tools/page/2/`. */
  path: string;
  /** From 1. */
  number: number;
  /** How many pages the list has. */
  of: number;
  rows: readonly T[];
  /** Place of the first row in the whole list, from 1. */
  from: number;
  /** Rows of the whole list. */
  total: number;
}

/** The pages of a list, in order. There is always a first one. */
export type ListPages<T> = readonly [ListPage<T>, ...ListPage<T>[]];

/** Cuts a list into pages of at most `most` rows. */
export function listPages<T>(list: string, rows: readonly T[], most: number): ListPages<T> {
  const of = Math.max(1, Math.ceil(rows.length / most));
  const page = (number: number): ListPage<T> => {
    const start = (number - 1) * most;
    return {
      list,
      path: pagePath(list, number),
      number,
      of,
      rows: rows.slice(start, start + most),
      from: start + 1,
      total: rows.length,
    };
  };
  return [page(1), ...Array.from({ length: of - 1 }, (_, n) => page(n + 2))];
}

/** `tools/`, `tools/page/2/`. */
export function pagePath(list: string, number: number): string {
  return number === 1 ? list : `${list}page/${number}/`;
}

/** Addresses of the pages before and behind a page of a list, where there are any. */
export function beside({ list, number, of }: ListPage<unknown>): { previous?: string; next?: string } {
  return {
    ...(number > 1 ? { previous: pagePath(list, number - 1) } : {}),
    ...(number < of ? { next: pagePath(list, number + 1) } : {}),
  };
}

/** `Servers`, `Servers, page 2 of 6`. */
export function pageTitle(name: string, { number, of }: ListPage<unknown>): string {
  return number === 1 ? name : `${name}, page ${number} of ${of}`;
}

/** The numbers that a row of links shows: the ends, and two on each side of the page itself. Gaps are `undefined`. */
export function pageNumbers(number: number, of: number): (number | undefined)[] {
  const shown = Array.from({ length: of }, (_, n) => n + 1).filter(
    (one) => one === 1 || one === of || Math.abs(one - number) <= 2,
  );
  return shown.flatMap((one, n) => (n > 0 && one - (shown[n - 1] ?? 0) > 1 ? [undefined, one] : [one]));
}
