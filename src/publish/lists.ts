import type { CapabilityView, Catalogue, Server, Tool } from '../catalogue/types.ts';
import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../risk/vocabulary.ts';
import { type ListPages, listPages, SERVERS_A_PAGE, TOOLS_A_PAGE } from './paging.ts';
import { categoryPath, riskPath } from './paths.ts';
import { capitalise } from './text.ts';

/** A list of tools that has a page of its own: all of them, or those of one category, severity or capability. */
export interface ToolList {
  /** Address of its first page: `categories/read/`. */
  path: string;
  /** What it lists: "Read tools". */
  name: string;
  /** What all its tools share; nothing for the list of all. */
  category?: Category;
  severity?: Severity;
  capability?: CapabilityView;
  pages: ListPages<Tool>;
}

/** Every list of the site that may run over several pages. */
export interface Lists {
  /** By the address of the first page. */
  tools: ReadonlyMap<string, ToolList>;
  servers: ListPages<Server>;
}

/** The lists of a catalogue. Sorting tens of thousands of tools takes a while: call it once. */
export function listsOf(catalogue: Catalogue): Lists {
  const tools = worstFirst(catalogue.tools);
  const { byCategory, bySeverity, byCapability } = grouped(tools);
  const list = (path: string, name: string, rows: readonly Tool[] = []): ToolList => ({
    path,
    name,
    pages: listPages(path, rows, TOOLS_A_PAGE),
  });
  const all = [
    list('tools/', 'All tools', tools),
    ...CATEGORIES.map((category) => {
      return { ...list(categoryPath(category), `${category} tools`, byCategory.get(category)), category };
    }),
    ...SEVERITIES.map((severity) => {
      return { ...list(riskPath(severity), `${capitalise(severity)} risk`, bySeverity.get(severity)), severity };
    }),
    ...catalogue.capabilities.map((capability) => {
      const { id, path, term } = capability;
      return { ...list(path, term.label, byCapability.get(id)), capability };
    }),
  ];
  const servers = catalogue.servers.toSorted((a, b) => b.tools.length - a.tools.length);
  return {
    tools: new Map(all.map((one) => [one.path, one])),
    servers: listPages('servers/', servers, SERVERS_A_PAGE),
  };
}

/** Tools by what lists go by, each list in the order given. */
function grouped(tools: readonly Tool[]) {
  const byCapability = new Map<string, Tool[]>();
  for (const tool of tools)
    for (const id of new Set(tool.record.capabilities)) {
      const having = byCapability.get(id);
      if (having === undefined) byCapability.set(id, [tool]);
      else having.push(tool);
    }
  return {
    byCategory: Map.groupBy(tools, ({ assessment }) => assessment.category),
    bySeverity: Map.groupBy(tools, ({ assessment }) => assessment.severity),
    byCapability,
  };
}

/** Addresses of the pages behind the first of each list. */
export function furtherPaths({ tools, servers }: Lists): string[] {
  const lists: { path: string }[][] = [...[...tools.values()].map(({ pages }) => [...pages]), [...servers]];
  return lists.flatMap((pages) => pages.slice(1).map(({ path }) => path));
}

/** Worst first, then by name, without regard to upper and lower case. */
export function worstFirst(tools: readonly Tool[]): Tool[] {
  const keyed = tools.map((tool) => ({ tool, weight: weightOf(tool), name: tool.record.name.toLowerCase() }));
  keyed.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return keyed.map(({ tool }) => tool);
}

/** 4 critical ... 1 low, 0 not assessed. */
function weightOf({ assessment: { severity } }: Tool): number {
  return severity === undefined ? 0 : SEVERITIES.indexOf(severity) + 1;
}
