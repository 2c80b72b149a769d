import { plainSlug } from '../catalogue/plain-slug.ts';
import type { Catalogue, Server, Tool } from '../catalogue/types.ts';
import { CATEGORIES, SEVERITIES } from '../risk/scale.ts';
import { visible } from './text.ts';

/** Most rows of one file: with a sentence each, 4,000 tools weigh some 120 KB compressed. */
const ROWS_A_FILE = 4000;

/**
 * A tool as a filter needs it: name, place of its severity and of its category in their lists from 1 (0 for none),
 * summary, and the last part of its address where that is not the plain form of the name.
 */
type ToolRow = [name: string, severity: number, category: number, summary: string, slug: string];

/** The tools of one server, so that its id stands once and not with each. */
export interface ServerTools {
  id: string;
  label: string;
  reviewed: boolean;
  tools: ToolRow[];
}

/** A server: id, name, number of tools, of critical ones, of those of each category in order, and the day of its review. */
export type ServerRow = [id: string, name: string, tools: number, critical: number, of: number[], reviewed: string];

/** The servers whose tools share a file of rows. Such files are of a bounded size, and filters of lists that run over several pages read them. */
export function toolRowFiles({ servers }: Pick<Catalogue, 'servers'>, most = ROWS_A_FILE): Server[][] {
  return cut(servers, ({ tools }) => tools.length, most);
}

/** The rows of all servers, in the same way. */
export function serverRowFiles({ servers }: Pick<Catalogue, 'servers'>, most = ROWS_A_FILE): ServerRow[][] {
  return cut(servers.map(serverRow), () => 1, most);
}

/** How many files the rows of all tools fill, and those of all servers. */
export function rowFileCounts({ servers }: Pick<Catalogue, 'servers'>): { tools: number; servers: number } {
  return {
    tools: toolRowFiles({ servers }).length,
    servers: cut(servers, () => 1, ROWS_A_FILE).length,
  };
}

/** The rows of a server's tools. */
export function serverTools({ id, label, record, tools }: Server): ServerTools {
  return { id, label: visible(label), reviewed: record.reviewed !== undefined, tools: tools.map(toolRow) };
}

function toolRow({ record: { name, summary = '' }, slug, assessment: { severity, category } }: Tool): ToolRow {
  const places = [
    severity === undefined ? 0 : SEVERITIES.indexOf(severity) + 1,
    category === undefined ? 0 : CATEGORIES.indexOf(category) + 1,
  ] as const;
  return [visible(name), ...places, summary, slug === plainSlug(visible(name)) ? '' : slug];
}

function serverRow({ id, record, tools, byCategory }: Server): ServerRow {
  const critical = tools.filter(({ assessment }) => assessment.severity === 'critical').length;
  const of = CATEGORIES.map((category) => byCategory.get(category)?.length ?? 0);
  return [id, visible(record.name), tools.length, critical, of, record.reviewed?.on ?? ''];
}

/** Fills one file after the other. An item that is larger than a file gets one for itself. */
function cut<T>(items: readonly T[], size: (item: T) => number, most: number): T[][] {
  const files: T[][] = [];
  let filled = most;
  for (const item of items) {
    if (filled > 0 && filled + size(item) > most) {
      files.push([]);
      filled = 0;
    }
    files.at(-1)?.push(item);
    filled += size(item);
  }
  return files;
}
