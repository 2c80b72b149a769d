import type { CapabilityView, Catalogue, Server, TaxonomyView, Tool } from '../../catalogue/types.ts';
import { memoiseFor } from '../../policy/memo.ts';
import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../../risk/vocabulary.ts';
import type { ToolList } from '../lists.ts';
import { type ListPage, pagePath, pageTitle } from '../paging.ts';
import { categoryPath, riskPath } from '../paths.ts';
import { absolute, type Site } from '../site.ts';
import { coverageWords } from '../taxonomies.ts';
import { aboutTool, capitalise, counted } from '../text.ts';
import { TOOL_COLUMNS, toolCells } from './server.ts';
import { escapeMarkdown, inlineCode, link, list, prose, section, table, tableOf, tableRow } from './text.ts';

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

/** The Markdown twin of a page of a list of tools. What a list is about stands on its first page. */
export function toolListMarkdown(list: ToolList, page: ListPage<Tool>, catalogue: Catalogue, site: Site): string {
  const { category, severity, capability } = list;
  if (page.number > 1) return toolsMarkdown(list.name, page, site);
  if (category !== undefined) return categoryMarkdown(category, page, catalogue, site);
  if (severity !== undefined) return riskMarkdown(severity, page, catalogue, site);
  return capability === undefined ? toolsMarkdown('Tools', page, site) : capabilityMarkdown(capability, page, site);
}

/** The Markdown twin of a category's page. */
function categoryMarkdown(category: Category, tools: ListPage<Tool>, catalogue: Catalogue, site: Site): string {
  const rationale = catalogue.rationales.get(category);
  const text =
    rationale === undefined
      ? ''
      : `${prose(rationale.definition)}\n\n${prose(aboutTool(rationale.why))}\n\nRecommended rule: ${prose(rationale.rule)}.\n`;
  return `# ${category}\n\n${text}${section('Tools', toolPage(tools, site))}`;
}

/** The Markdown twin of a severity's page. */
function riskMarkdown(severity: Severity, tools: ListPage<Tool>, catalogue: Catalogue, site: Site): string {
  const term = catalogue.vocabulary.get('severities')?.get(severity);
  return `# ${capitalise(severity)} risk\n\n${term === undefined ? '' : `${prose(term.means)}\n`}${section('Tools', toolPage(tools, site))}`;
}

/** The Markdown twin of a capability's page. */
function capabilityMarkdown(view: CapabilityView, tools: ListPage<Tool>, site: Site): string {
  return [
    `# ${escapeMarkdown(view.term.label)}\n\n${prose(view.term.means)}\n`,
    view.term.more === undefined ? '' : `\n${prose(view.term.more)}\n`,
    section(
      'Attacks that use it',
      list(view.attacks.map((attack) => link(attack.record.title, absolute(site, attack.path)))),
    ),
    section('Servers', servers(view, site)),
    section('Tools', toolPage(tools, site)),
  ].join('');
}

/** Most servers that a page about something else names. */
const MOST_SERVERS = 500;

function servers({ id, servers: having }: CapabilityView, site: Site): string {
  const rest = having.length - MOST_SERVERS;
  const more = rest > 0 ? [`And ${rest} more: ${absolute(site, `api/v1/capabilities/${id}.json`)}`] : [];
  const names = having.slice(0, MOST_SERVERS).map((server) => link(server.label, absolute(site, server.path)));
  return list([...names, ...more]);
}

/** The Markdown twin of `/servers/`, and of each further page of it. */
export function serversMarkdown(page: ListPage<Server>, site: Site): string {
  const rows = page.rows.map((server) => [
    link(server.label, absolute(site, server.path)),
    String(server.tools.length),
    prose(server.record.summary ?? ''),
  ]);
  const servers = table(['Server', 'Tools', 'What it gives an agent'], rows);
  return `# ${pageTitle('Servers', page)}\n\n${servers}${whereItGoesOn(page, site)}`;
}

/** The Markdown twin of `/tools/`, and of each further page of a list of tools. */
function toolsMarkdown(name: string, page: ListPage<Tool>, site: Site): string {
  return `# ${escapeMarkdown(pageTitle(name, page))}\n\n${toolPage(page, site)}`;
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

/** Tools of many servers, in the order of the page. */
function toolPage(page: ListPage<Tool>, site: Site): string {
  if (page.total === 0) return '';
  const rows = page.rows.map(rowsOf(site));
  return `${tableOf([...TOOL_COLUMNS, 'Server'], rows)}${whereItGoesOn(page, site)}`;
}

/** Every tool stands in many lists, with the same row. */
const rowsOf = memoiseFor((site: Site) =>
  memoiseFor((tool: Tool) => tableRow([...toolCells(tool, site), escapeMarkdown(tool.server.label)])),
);

function whereItGoesOn({ list: path, number, of }: ListPage<unknown>, site: Site): string {
  if (of === 1) return '';
  const to = (other: number, words: string): string[] =>
    other < 1 || other > of ? [] : [link(words, absolute(site, `${pagePath(path, other)}index.md`))];
  return `\nPage ${number} of ${of}. ${[...to(number - 1, 'The page before'), ...to(number + 1, 'The next page')].join(', ')}\n`;
}

function worstFirst<T>(values: readonly T[]): T[] {
  return [...values].reverse();
}
