import type { Catalogue, Server, Tool } from '../catalogue/types.ts';
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
  capability?: string;
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
  const list = (path: string, name: string, rows: readonly Tool[]): ToolList => ({
    path,
    name,
    pages: listPages(path, rows, TOOLS_A_PAGE),
  });
  const all = [
    list('tools/', 'All tools', tools),
    ...CATEGORIES.map((category) => {
      const own = tools.filter((tool) => tool.assessment.category === category);
      return { ...list(categoryPath(category), `${category} tools`, own), category };
    }),
    ...SEVERITIES.map((severity) => {
      const own = tools.filter((tool) => tool.assessment.severity === severity);
      return { ...list(riskPath(severity), `${capitalise(severity)} risk`, own), severity };
    }),
    ...catalogue.capabilities.map(({ id, path, term, tools: own }) => {
      return { ...list(path, term.label, worstFirst(own)), capability: id };
    }),
  ];
  const servers = catalogue.servers.toSorted((a, b) => b.tools.length - a.tools.length);
  return {
    tools: new Map(all.map((one) => [one.path, one])),
    servers: listPages('servers/', servers, SERVERS_A_PAGE),
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
