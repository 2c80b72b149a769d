import type { Attack, CapabilityView, Catalogue, Server, TaxonomyView, Tool } from '../catalogue/types.ts';
import { tokens } from '../risk/names.ts';
import type { Category, Severity } from '../risk/vocabulary.ts';
import { FIXED_PAGES, type FixedPage, type Prose } from './pages.ts';
import type { SearchKind } from './search-kinds.ts';
import { cut, isPlain, plain, toolSummary, visible } from './text.ts';

/** What the search engine makes words of: all that a record is found by. */
export interface SearchText {
  /** The name in words; a hit in it counts for more. */
  title: string;
  /** What stands beside the name. */
  sub: string;
  content: string;
}

/** What a result shows; short, since it is downloaded for each. */
interface SearchResult {
  title: string;
  sub: string;
  severity?: Severity;
  category?: Category;
}

/** One record of the search index: kept lean, for the index is downloaded by readers. */
export interface SearchRecord {
  /** Path under the site. */
  path: string;
  kind: SearchKind;
  text: SearchText;
  shows: SearchResult;
  /** What search can be narrowed by. */
  filters: Readonly<Partial<Record<SearchFilter, readonly string[]>>>;
}

type SearchFilter = 'capability' | 'category' | 'risk' | 'server';

/** Longest text of a record; what comes later in a summary finds little. */
const CONTENT_LENGTH = 300;

/**
 * Everything that search finds, straight from the catalogue.
 *
 * @param isKnown leaves out the tools of a server
 */
export function searchRecords(
  catalogue: Catalogue,
  prose: readonly Prose[],
  isKnown: (server: Server) => boolean = () => false,
): SearchRecord[] {
  return [
    ...catalogue.servers.flatMap((server) => (isKnown(server) ? [] : server.tools.map(toolRecord))),
    ...catalogue.servers.map(serverRecord),
    ...catalogue.attacks.map(attackRecord),
    ...catalogue.capabilities.map(capabilityRecord),
    ...catalogue.taxonomies.map(taxonomyRecord),
    ...[...FIXED_PAGES, ...prose].map(pageRecord),
  ];
}

/** Names are given in words only: a query is cut at their separators too, and whole names are looked up apart. */
function toolRecord(tool: Tool): SearchRecord {
  const { record, server, assessment } = tool;
  const { severity, category } = assessment;
  const text = record.summary ?? record.description ?? toolSummary(tool);
  const [title, sub] = [inWords(record.name), visible(server.label)];
  return {
    path: tool.path,
    kind: 'tool',
    text: { title, sub, content: content([title, server.label, text]) },
    shows: {
      title: visible(record.name),
      sub,
      ...(severity === undefined ? {} : { severity }),
      ...(category === undefined ? {} : { category }),
    },
    filters: {
      server: [server.id],
      ...(severity === undefined ? {} : { risk: [severity] }),
      ...(category === undefined ? {} : { category: [category.toLowerCase()] }),
      ...(assessment.capabilities.length === 0 ? {} : { capability: assessment.capabilities }),
    },
  };
}

function serverRecord({ record, id, label, path }: Server): SearchRecord {
  const title = visible(label);
  return {
    path,
    kind: 'server',
    text: {
      title,
      sub: spoken(id),
      content: content([label, record.name, spoken(id), ...record.aliases, record.summary ?? '']),
    },
    shows: { title, sub: id },
    filters: { server: [id] },
  };
}

function attackRecord({ record, path, severity }: Attack): SearchRecord {
  const { title, kind: sub } = record;
  const texts = [
    title,
    ...record.aliases,
    ...record.cve,
    ...record.affected,
    ...Object.values(record.mappings).flat(),
    record.summary,
  ];
  return {
    path,
    kind: 'attack',
    text: { title, sub, content: content(texts) },
    shows: { title, sub, severity },
    filters: { risk: [severity], ...(record.abuses.length === 0 ? {} : { capability: record.abuses }) },
  };
}

function capabilityRecord({ id, term, path }: CapabilityView): SearchRecord {
  return page(path, term.label, 'Capability', [id, spoken(id), term.means]);
}

function taxonomyRecord({ record, path }: TaxonomyView): SearchRecord {
  return page(path, record.name, 'Taxonomy', [
    record.id,
    record.publisher,
    ...record.entries.map(({ title }) => title),
  ]);
}

function pageRecord({ path, title, description }: FixedPage): SearchRecord {
  const folder = path.split('/').length > 2 ? (path.split('/')[0] ?? '') : '';
  const sub = folder === 'diagnostics' ? 'Diagnostic' : folder === 'guides' ? 'Guide' : 'Page';
  return page(path, title, sub, [description]);
}

function page(path: string, title: string, sub: string, texts: readonly string[]): SearchRecord {
  return {
    path,
    kind: 'page',
    text: { title, sub, content: content([title, ...texts]) },
    shows: { title, sub },
    filters: {},
  };
}

function spoken(name: string): string {
  return tokens(name).join(' ');
}

/** Names in other scripts have no words that are known here: the engine cuts them itself. */
function inWords(name: string): string {
  return isPlain(name) ? spoken(name) : visible(name);
}

function content(parts: readonly string[]): string {
  return cut(plain(visible(parts.filter((part) => part !== '').join('. '))), CONTENT_LENGTH);
}
