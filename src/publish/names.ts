import type { Attack, Catalogue, Server, TaxonomyItem, TaxonomyView, Tool } from '../catalogue/types.ts';
import type { Category, Severity } from '../risk/vocabulary.ts';
import { NAME_SHARDS, nameKey, nameShard } from './name-key.ts';
import { anchor } from './taxonomies.ts';
import { visible } from './text.ts';

/**
 * One thing that has a name, as search and the page for missing addresses show it. Short keys and no defaults:
 * `p` path, `t` title, `k` kind, `s` severity, `c` category, `d` the words beside it.
 */
export interface NameEntry {
  p: string;
  t: string;
  k: 'tool' | 'server' | 'attack' | 'page';
  s?: Severity;
  c?: Category;
  d: string;
}

/** One name file: the entries by key. A key may stand for several things. */
export type NameFile = Record<string, NameEntry[]>;

/** What some name files are made from. */
interface Shard {
  /** Two hex digits. */
  id: string;
  /** Those that have a name in it. What else it holds follows from the records of attacks and taxonomies. */
  tools: readonly Tool[];
  servers: readonly Server[];
  make: () => NameFile;
}

/** All name files; every one exists, so that a miss is an empty object and not a 404. */
export function nameShards(catalogue: Catalogue): Shard[] {
  const byShard = Map.groupBy(keyed(catalogue), ({ key }) => nameShard(key));
  return Array.from({ length: NAME_SHARDS }, (_, n) => {
    const id = n.toString(16).padStart(2, '0');
    const names = byShard.get(id) ?? [];
    return {
      id,
      tools: names.flatMap(({ one: { tool } }) => tool ?? []),
      servers: names.flatMap(({ one: { server } }) => server ?? []),
      make: () => nameFile(names),
    };
  });
}

/** Keys come from servers: `__proto__` must be a key like any other. */
function nameFile(names: readonly Keyed[]): NameFile {
  const file = Object.create(null) as NameFile;
  for (const { key, one } of names) file[key] = [...(file[key] ?? []), one.entry()];
  return file;
}

/** Names of one server's tools, for near matches of an address that leads nowhere. */
export function serverNames(server: Server): NameEntry[] {
  return server.tools.map(toolEntry);
}

/** Servers and attacks, for the same. */
export function topNames(catalogue: Catalogue): NameEntry[] {
  return [...catalogue.servers.map(serverEntry), ...catalogue.attacks.map(attackEntry)];
}

/** A thing with its names; the entry is made when it is asked for. */
interface Named {
  names: readonly string[];
  entry: () => NameEntry;
  tool?: Tool;
  server?: Server;
}

interface Keyed {
  key: string;
  one: Named;
}

function keyed(catalogue: Catalogue): Keyed[] {
  return named(catalogue).flatMap((one) => {
    const keys = new Set(one.names.map(nameKey));
    keys.delete('');
    return [...keys].map((key) => ({ key, one }));
  });
}

function named(catalogue: Catalogue): Named[] {
  return [
    ...catalogue.tools.map((tool) => ({ tool, entry: () => toolEntry(tool), names: [tool.record.name, tool.slug] })),
    ...catalogue.servers.map((server) => ({
      server,
      entry: () => serverEntry(server),
      names: [server.id, server.label, server.record.name, ...server.record.aliases],
    })),
    ...catalogue.attacks.map((attack) => ({
      entry: () => attackEntry(attack),
      names: [attack.id, attack.record.title, ...attack.record.aliases, ...attack.record.cve],
    })),
    ...catalogue.taxonomies.flatMap(taxonomyNames),
  ];
}

function toolEntry(tool: Tool): NameEntry {
  const { severity, category } = tool.assessment;
  return {
    p: tool.path,
    t: visible(tool.record.name),
    k: 'tool',
    ...(severity === undefined ? {} : { s: severity }),
    ...(category === undefined ? {} : { c: category }),
    d: visible(tool.server.label),
  };
}

function serverEntry(server: Server): NameEntry {
  return { p: server.path, t: visible(server.label), k: 'server', d: server.id };
}

function attackEntry(attack: Attack): NameEntry {
  return { p: attack.path, t: attack.record.title, k: 'attack', s: attack.severity, d: attack.record.kind };
}

/** Items of a list are found by their id, with the edition or without: `MCP03:2025` and `MCP03`. */
function taxonomyNames(view: TaxonomyView): Named[] {
  const whole: NameEntry = { p: view.path, t: view.record.name, k: 'page', d: 'Taxonomy' };
  return [
    { entry: () => whole, names: [view.record.id, view.record.name] },
    ...view.items.flatMap((item) => {
      const names = [item.id, item.id.replace(/:\d{4}$/, '')];
      const attacks = item.attacks.map((attack) => ({ entry: () => attackEntry(attack), names }));
      return [{ entry: () => itemEntry(view, item), names: [...names, item.title] }, ...attacks];
    }),
  ];
}

function itemEntry({ path, record }: TaxonomyView, { id, title }: TaxonomyItem): NameEntry {
  return { p: `${path}#${anchor(id)}`, t: `${id} ${title}`, k: 'page', d: record.name };
}
