import { nameKey, nameShard } from '../../publish/name-key.ts';
import type { NameEntry, NameFile } from '../../publish/names.ts';
import type { SearchKind } from '../../publish/search-kinds.ts';
import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../../risk/scale.ts';
import { href } from '../href.ts';
import { type Query, queryWords } from './search-query.ts';

/** One result as it is shown. */
export interface Hit {
  path: string;
  title: string;
  kind: SearchKind;
  sub: string;
  severity: Severity | undefined;
  category: Category | undefined;
}

/** Results of one kind: the first of them, and how many there are. */
export interface Group {
  kind: SearchKind;
  hits: Hit[];
  count: number;
  /** Something in it has exactly the name that was typed. */
  isExact: boolean;
}

/** The part of the search engine's interface that is used here. */
interface Engine {
  search(text: string | null, options: { filters: Record<string, string> }): Promise<{ results: Result[] }>;
}
interface Result {
  data(): Promise<{ raw_url: string; meta: Record<string, string> }>;
}

let engine: Promise<Engine> | undefined;

/** Loads the engine, once. A failure is forgotten, so that the next attempt tries again. */
function loadEngine(): Promise<Engine> {
  const address = href('pagefind/pagefind.js');
  engine ??= (import(/* @vite-ignore */ address) as Promise<Engine>).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** The groups asked for, in their order; a group that holds the exact name comes first, and the name first in it. */
export async function search(
  query: Query,
  wanted: Readonly<Partial<Record<SearchKind, number>>>,
  signal: AbortSignal,
): Promise<Group[]> {
  const [loaded, exact] = await Promise.all([loadEngine(), exactNames(query, signal)]);
  signal.throwIfAborted();
  const kinds = Object.entries(wanted) as [SearchKind, number][];
  const groups = await Promise.all(
    kinds.map(([kind, most]) =>
      searchKind(
        loaded,
        query,
        kind,
        most,
        exact.filter((hit) => hit.kind === kind),
      ),
    ),
  );
  return groups.filter(({ count }) => count > 0).toSorted((a, b) => Number(b.isExact) - Number(a.isExact));
}

async function searchKind(loaded: Engine, query: Query, kind: SearchKind, most: number, exact: Hit[]): Promise<Group> {
  const words = queryWords(query.text).join(' ');
  const { results } = await loaded.search(words === '' ? null : words, { filters: { ...query.filters, kind } });
  const found = await Promise.all(results.slice(0, most).map(hitOf));
  const known = new Set(exact.map(({ path }) => path));
  const hits = [...exact, ...found.filter(({ path }) => !known.has(path))].slice(0, most);
  return { kind, hits, count: Math.max(results.length, exact.length), isExact: exact.length > 0 };
}

async function hitOf(result: Result): Promise<Hit> {
  const { raw_url, meta } = await result.data();
  return {
    path: raw_url,
    title: meta['title'] ?? raw_url,
    kind: (meta['kind'] ?? 'page') as SearchKind,
    sub: meta['sub'] ?? '',
    severity: SEVERITIES.find((severity) => severity === meta['severity']),
    category: CATEGORIES.find((category) => category === meta['category']),
  };
}

/** Things whose name is what was typed. The engine ranks by words and cannot promise that these come first. */
async function exactNames({ text, filters }: Query, signal: AbortSignal): Promise<Hit[]> {
  const key = nameKey(text);
  if (key === '' || filters.capability !== undefined) return [];
  const response = await fetch(href(`search/names/${nameShard(key)}.json`), { signal });
  const names = response.ok ? ((await response.json()) as NameFile) : {};
  const entries = Object.hasOwn(names, key) ? (names[key] ?? []) : [];
  return entries.filter((entry) => fits(entry, filters)).map(nameHit);
}

function fits(entry: NameEntry, { risk, category, server }: Query['filters']): boolean {
  const isOf = server === undefined || entry.p.split('/')[1] === server;
  return (
    isOf && (risk === undefined || entry.s === risk) && (category === undefined || entry.c?.toLowerCase() === category)
  );
}

function nameHit({ p, t, k, s, c, d }: NameEntry): Hit {
  return { path: `/${p}`, title: t, kind: k, sub: d, severity: s, category: c };
}
