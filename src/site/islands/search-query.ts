/** What a reader typed, taken apart: words to find and what to narrow to. */
export interface Query {
  text: string;
  filters: Partial<Record<FilterName, string>>;
}

type FilterName = 'risk' | 'category' | 'capability' | 'server';

const PREFIXES: ReadonlyMap<string, FilterName> = new Map([
  ['sev', 'risk'],
  ['cat', 'category'],
  ['cap', 'capability'],
  ['server', 'server'],
]);

/** Reads `sev:critical cat:write cancel`. A prefix without a value is not a filter yet and not a word either. */
export function readQuery(typed: string): Query {
  const filters: Query['filters'] = {};
  const words: string[] = [];
  for (const word of typed.trim().split(/\s+/)) {
    const [, prefix = '', value = ''] = /^([a-z]+):(.*)$/i.exec(word) ?? [];
    const name = PREFIXES.get(prefix.toLowerCase());
    if (name === undefined) words.push(word);
    else if (value !== '') filters[name] = value.toLowerCase();
  }
  return { text: words.join(' '), filters };
}

export function isEmpty({ text, filters }: Query): boolean {
  return text === '' && Object.keys(filters).length === 0;
}

/** The words of a query as the index has them: separators of names part words, and so do capitals in `getUser`, not in `GitHub`. */
export function queryWords(text: string): string[] {
  return text
    .split(/[\s_./:-]+/)
    .flatMap((word) => (/^[a-z]/.test(word) ? word.split(/(?<=[a-z0-9])(?=[A-Z])/) : word))
    .filter((word) => word !== '');
}

/** What the engine is asked: words, or the number of a CVE as one phrase, since its parts stand in many other numbers. */
export function asked(text: string): string {
  const words = queryWords(text).join(' ');
  return /^cve-\d/i.test(text) ? `"${words}"` : words;
}

/** A text cut at the places where words of the query stand in it, in any case. Longer words win over shorter ones. */
export function markedParts(text: string, words: readonly string[]): { text: string; isMarked: boolean }[] {
  const wanted = words.toSorted((a, b) => b.length - a.length);
  // A text that is split by a group has what the group found at every second place.
  const parts = wanted.length === 0 ? [text] : text.split(new RegExp(`(${wanted.map(escapeRegex).join('|')})`, 'iu'));
  return parts.map((part, n) => ({ text: part, isMarked: n % 2 === 1 })).filter((part) => part.text !== '');
}

function escapeRegex(text: string): string {
  return text.replaceAll(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
}
