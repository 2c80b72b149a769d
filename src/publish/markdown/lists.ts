import type { CapabilityView, Catalogue, TaxonomyView, Tool } from '../../catalogue/types.ts';
import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../../risk/vocabulary.ts';
import { categoryPath, riskPath } from '../pages.ts';
import { absolute, type Site } from '../site.ts';
import { coverageWords } from '../taxonomies.ts';
import { capitalise, counted } from '../text.ts';
import { toolTable } from './server.ts';
import { escapeMarkdown, inlineCode, link, list, prose, section, table } from './text.ts';

/** The Markdown twin of the home page. */
export function homeMarkdown(catalogue: Catalogue, site: Site): string {
  const { counts } = catalogue;
  return [
    `# ${escapeMarkdown(site.name)}\n\n${prose(site.description)}\n\n`,
    list([counted(counts.servers, 'server'), counted(counts.tools, 'tool'), counted(counts.attacks, 'attack')]),
    section(
      'By severity',
      list(
        worstFirst(SEVERITIES).map((level) => {
          return `${link(capitalise(level), absolute(site, riskPath(level)))}: ${counts.bySeverity[level]}`;
        }),
      ),
    ),
    section(
      'By category',
      list(
        worstFirst(CATEGORIES).map((category) => {
          return `${link(category, absolute(site, categoryPath(category)))}: ${counts.byCategory[category]}`;
        }),
      ),
    ),
    section(
      'Parts',
      list(
        ['servers/', 'tools/', 'attacks/', 'stack/', 'validator/', 'guides/'].map((path) => {
          return link(capitalise(path.slice(0, -1)), absolute(site, path));
        }),
      ),
    ),
  ].join('');
}

/** The Markdown twin of a category's page. */
export function categoryMarkdown(category: Category, catalogue: Catalogue, site: Site): string {
  const rationale = catalogue.rationales.get(category);
  const text =
    rationale === undefined
      ? ''
      : `${prose(rationale.definition)}\n\n${prose(rationale.why)}\n\nRecommended rule: ${prose(rationale.rule)}.\n`;
  const tools = catalogue.tools.filter((tool) => tool.assessment.category === category);
  return `# ${category}\n\n${text}${section('Tools', toolsByServer(tools, site))}`;
}

/** The Markdown twin of a severity's page. */
export function riskMarkdown(severity: Severity, catalogue: Catalogue, site: Site): string {
  const term = catalogue.vocabulary.get('severities')?.get(severity);
  const tools = catalogue.tools.filter((tool) => tool.assessment.severity === severity);
  return `# ${capitalise(severity)} risk\n\n${term === undefined ? '' : `${prose(term.means)}\n`}${section('Tools', toolsByServer(tools, site))}`;
}

/** The Markdown twin of a capability's page. */
export function capabilityMarkdown(view: CapabilityView, site: Site): string {
  return [
    `# ${escapeMarkdown(view.term.label)}\n\n${prose(view.term.means)}\n`,
    view.term.more === undefined ? '' : `\n${prose(view.term.more)}\n`,
    section(
      'Attacks that use it',
      list(view.attacks.map((attack) => link(attack.record.title, absolute(site, attack.path)))),
    ),
    section('Servers', list(view.servers.map((server) => link(server.label, absolute(site, server.path))))),
    section('Tools', toolsByServer(view.tools, site)),
  ].join('');
}

/** The Markdown twin of `/servers/`. */
export function serversMarkdown(catalogue: Catalogue, site: Site): string {
  const rows = catalogue.servers.map((server) => [
    link(server.label, absolute(site, server.path)),
    String(server.tools.length),
    prose(server.record.summary ?? ''),
  ]);
  return `# Servers\n\n${table(['Server', 'Tools', 'What it gives an agent'], rows)}`;
}

/** The Markdown twin of `/tools/`. */
export function toolsMarkdown(catalogue: Catalogue, site: Site): string {
  return `# Tools\n\n${toolsByServer(catalogue.tools, site)}`;
}

/** The Markdown twin of `/attacks/`. */
export function attacksMarkdown(catalogue: Catalogue, site: Site): string {
  const rows = catalogue.attacks.map((attack) => [
    link(attack.record.title, absolute(site, attack.path)),
    attack.severity,
    attack.record.kind,
    attack.record.evidence.replaceAll('-', ' '),
    attack.record.stopped.verdict,
  ]);
  return `# Attacks\n\n${table(['Entry', 'Severity', 'Kind', 'Evidence', 'A policy stops it'], rows)}`;
}

/** The Markdown twin of a taxonomy's page. */
export function taxonomyMarkdown(view: TaxonomyView, site: Site): string {
  const { record, items } = view;
  const rows = items.map(({ id, title, attacks }) => [
    inlineCode(id),
    escapeMarkdown(title),
    attacks.length === 0
      ? 'No entry yet'
      : attacks.map((attack) => link(attack.record.title, absolute(site, attack.path))).join(', '),
  ]);
  const source = `By ${escapeMarkdown(record.publisher)}, ${link('the list itself', record.url)}, ${escapeMarkdown(record.version)}. ${coverageWords(view)}.`;
  return `# ${escapeMarkdown(record.name)}\n\n${source}\n\n${record.note === undefined ? '' : `${prose(record.note)}\n\n`}${table(['Id', 'Name', 'Entries'], rows)}`;
}

function toolsByServer(tools: readonly Tool[], site: Site): string {
  return [...Map.groupBy(tools, (tool) => tool.server)]
    .map(([server, own]) => `### ${escapeMarkdown(server.label)}\n\n${toolTable(own, site)}\n`)
    .join('');
}

function worstFirst<T>(values: readonly T[]): T[] {
  return [...values].reverse();
}
