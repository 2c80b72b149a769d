import type { Attack, CapabilityView, Catalogue, Server, TaxonomyView, Tool } from '../catalogue/types.ts';
import { tokens } from '../risk/names.ts';
import { FIXED_PAGES, type FixedPage, type Prose } from './pages.ts';
import { cut, plain, toolSummary, visible } from './text.ts';

/** One record of the search index: kept lean, for the index is downloaded by readers. */
export interface SearchRecord {
  /** Path under the site. */
  path: string;
  /** Words that find it. */
  content: string;
  /** What the result shows: `title`, `kind`, `sub` (the words beside it), `severity`, `category`. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Longest text of a record; what comes later in a summary finds little. */
const CONTENT_LENGTH = 300;

/** Everything that search finds, straight from the catalogue. */
export function searchRecords(catalogue: Catalogue, prose: readonly Prose[]): SearchRecord[] {
  return [
    ...catalogue.tools.map(toolRecord),
    ...catalogue.servers.map(serverRecord),
    ...catalogue.attacks.map(attackRecord),
    ...catalogue.capabilities.map(capabilityRecord),
    ...catalogue.taxonomies.map(taxonomyRecord),
    ...[...FIXED_PAGES, ...prose].map(pageRecord),
  ];
}

function toolRecord(tool: Tool): SearchRecord {
  const { record, server, assessment } = tool;
  const { severity, category } = assessment;
  const text = record.summary ?? record.description ?? toolSummary(tool);
  return {
    path: tool.path,
    content: content([record.name, spoken(record.name), server.label, text]),
    meta: {
      title: visible(record.name),
      kind: 'tool',
      sub: visible(server.label),
      ...(severity === undefined ? {} : { severity }),
      ...(category === undefined ? {} : { category }),
    },
    filters: {
      kind: ['tool'],
      server: [server.id],
      ...(severity === undefined ? {} : { risk: [severity] }),
      ...(category === undefined ? {} : { category: [category.toLowerCase()] }),
      ...(assessment.capabilities.length === 0 ? {} : { capability: assessment.capabilities }),
    },
  };
}

function serverRecord({ record, id, label, path }: Server): SearchRecord {
  return {
    path,
    content: content([label, record.name, spoken(id), ...record.aliases, record.summary ?? '']),
    meta: { title: visible(label), kind: 'server', sub: id },
    filters: { kind: ['server'], server: [id] },
  };
}

function attackRecord({ record, path, severity }: Attack): SearchRecord {
  return {
    path,
    content: content([
      record.title,
      ...record.aliases,
      ...record.cve,
      ...record.affected,
      ...Object.values(record.mappings).flat(),
      record.summary,
    ]),
    meta: { title: record.title, kind: 'attack', sub: record.kind, severity },
    filters: {
      kind: ['attack'],
      risk: [severity],
      ...(record.abuses.length === 0 ? {} : { capability: record.abuses }),
    },
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
    content: content([title, ...texts]),
    meta: { title, kind: 'page', sub },
    filters: { kind: ['page'] },
  };
}

function spoken(name: string): string {
  return tokens(name).join(' ');
}

function content(parts: readonly string[]): string {
  return cut(plain(visible(parts.filter((part) => part !== '').join('. '))), CONTENT_LENGTH);
}
