import { nameKey, nameShard } from '../../publish/name-key.ts';
import type { NameEntry, NameFile } from '../../publish/names.ts';
import { KIND_LETTERS, SEARCH_KINDS, type SearchKind } from '../../publish/search-kinds.ts';
import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../../risk/scale.ts';
import { href } from '../href.ts';
import { asked, type Query } from './search-query.ts';

/** One result as it is shown. */
export interface Hit {
  path: string;
  title: string;
  kind: SearchKind;
  sub: string;
  severity: Severity | undefined;
  category: Category | undefined;
}

/** Results of one kind: the first of them, and how many there are, once that is known. */
export interface Group {
  kind: SearchKind;
  hits: Hit[];
  count: number | undefined;
}

/** How many results of each kind are shown. */
export type Depth = Readonly<Record<SearchKind, number>>;

/** The part of the search engine's interface that is used here. */
interface Engine {
  search(text: string | null, options: { filters: Query['filters'] }): Promise<{ results: Result[] }>;
}
interface Result {
  /** The name that the record has in the index. */
  id: string;
  data(): Promise<{ raw_url: string; meta: Record<string, string> }>;
}

let engine: Promise<Engine> | undefined;
/** The search that runs: the engine does one after the other, however many it is given. */
let running: Promise<unknown> = Promise.resolve();

/** Loads the engine, once. A failure is forgotten, so that the next attempt tries again. */
function loadEngine(): Promise<Engine> {
  const address = document.querySelector<HTMLElement>('a.find')?.dataset['engine'] ?? '';
  engine ??= (import(/* @vite-ignore */ address) as Promise<Engine>).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/**
 * The groups in which something was found; where most has the exact name comes first, and the name first in it. What has that
 * name is given as soon as it is known, without counts, then everything: the engine has to load first, and to rank takes it long
 * where a word stands in thousands of records. It is asked once for all groups.
 */
export async function* search(query: Query, depth: Depth, signal: AbortSignal): AsyncGenerator<Group[]> {
  const ranking = ranked(query, signal);
  // Its failure is met where it is waited for.
  ranking.catch(() => undefined);
  const exact = await exactNames(query, signal);
  if (exact.some(({ kind }) => depth[kind] > 0)) yield groupsOf(exact, depth);
  const results = await ranking;
  signal.throwIfAborted();
  yield groupsOf(exact, depth, results);
}

/** Waits for the search that runs, so that of the queries typed meanwhile only the last is asked. */
async function ranked({ text, filters }: Query, signal: AbortSignal): Promise<Result[]> {
  const loaded = await loadEngine();
  await running;
  signal.throwIfAborted();
  const answer = loaded.search(asked(text) || null, { filters });
  running = answer.catch(() => undefined);
  return (await answer).results;
}

/** @param results of all kinds, once they are known */
async function groupsOf(exact: readonly Hit[], depth: Depth, results?: readonly Result[]): Promise<Group[]> {
  const named = (kind: SearchKind) => exact.filter((hit) => hit.kind === kind);
  const kinds = SEARCH_KINDS.toSorted((a, b) => named(b).length - named(a).length);
  const groups = kinds.map(async (kind): Promise<Group> => {
    const [first, most] = [named(kind), depth[kind]];
    const found = results?.filter(({ id }) => id.startsWith(KIND_LETTERS[kind]));
    const all = await Promise.all((found ?? []).slice(0, most).map((result) => hitOf(kind, result)));
    const others = all.filter(({ path }) => first.every((hit) => hit.path !== path));
    return { kind, hits: [...first, ...others].slice(0, most), count: found && Math.max(found.length, first.length) };
  });
  return (await Promise.all(groups)).filter(({ hits, count = hits.length }) => count > 0);
}

async function hitOf(kind: SearchKind, result: Result): Promise<Hit> {
  const { raw_url, meta } = await result.data();
  return {
    path: raw_url,
    title: meta['title'] ?? raw_url,
    kind,
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
