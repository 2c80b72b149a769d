import { figure } from '../format/figure.ts';

/** What a filter form asks for: words that a row must contain, and per group the tokens of which it must have one. */
export interface Wanted {
  words: string[];
  groups: string[][];
}

/** A row as the filter sees it: its tokens and its text in lower case. */
export interface Row {
  tokens: ReadonlySet<string>;
  text: string;
}

/** Reads a query: `q` holds words, every other name is a group of the form with one token a value. */
export function wanted(query: URLSearchParams, known: ReadonlySet<string>): Wanted {
  const names = [...new Set(query.keys())].filter((name) => known.has(name));
  return {
    words: (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
    groups: names.filter((name) => name !== 'q').map((name) => query.getAll(name)),
  };
}

/** A row passes when it has all words, and in each group that asks for something one of the tokens. */
export function passes(row: Row, { words, groups }: Wanted): boolean {
  return (
    words.every((word) => row.text.includes(word)) &&
    groups.every((group) => group.some((token) => row.tokens.has(token)))
  );
}

/** `12 of 96 entries`, or all of them. */
export function countWords(shown: number, all: number, noun: string): string {
  return shown === all ? `All ${figure(all)} ${noun}` : `${figure(shown)} of ${figure(all)} ${noun}`;
}
