import type { Server, Tool } from '../../catalogue/types.ts';
import { CATEGORIES } from '../../risk/vocabulary.ts';
import { citation, citedServer } from '../cite.ts';
import { recommendedInWords } from '../rule.ts';
import { absolute, type Site } from '../site.ts';
import { counted, toolSummary } from '../text.ts';
import { escapeMarkdown, fence, inlineCode, link, list, prose, section, table } from './text.ts';

/** The Markdown twin of a server page. */
export function serverMarkdown(server: Server, site: Site): string {
  const { record } = server;
  return [
    `# ${escapeMarkdown(record.name)}\n\n${prose(record.summary ?? counted(server.tools.length, 'tool'))}\n\n`,
    list([`Id: ${inlineCode(server.id)}`, ...categoryCounts(server)]),
    section('Policy', fence(server.policy.text, 'json')),
    section('Attack patterns', attacks(server, site)),
    ...[...CATEGORIES]
      .reverse()
      .map((category) => section(category, toolTable(server.byCategory.get(category) ?? [], site))),
    section('Category not known', toolTable(server.byCategory.get(undefined) ?? [], site)),
    section('Provenance', provenance(server, site)),
    section('Cite this', `${escapeMarkdown(citation(citedServer(server), site))}\n`),
  ].join('');
}

/** Columns of a table of tools. */
export const TOOL_COLUMNS: readonly string[] = ['Tool', 'Severity', 'Rule', 'What it does'];

/** A tool's cells in these columns. */
export function toolCells(tool: Tool, site: Site): string[] {
  return [
    link(tool.record.name, absolute(site, tool.path)),
    tool.assessment.severity ?? 'not assessed',
    inlineCode(recommendedInWords(tool).words),
    prose(toolSummary(tool)),
  ];
}

function toolTable(tools: readonly Tool[], site: Site): string {
  if (tools.length === 0) return '';
  return table(
    TOOL_COLUMNS,
    tools.map((tool) => toolCells(tool, site)),
  );
}

function categoryCounts(server: Server): string[] {
  return [...CATEGORIES].reverse().flatMap((category) => {
    const count = server.byCategory.get(category)?.length ?? 0;
    return count === 0 ? [] : [`${category}: ${count}`];
  });
}

function attacks(server: Server, site: Site): string {
  return list(
    server.attacks.map(({ attack, reason }) => {
      return `${link(attack.record.title, absolute(site, attack.path))} (${attack.severity}): ${prose(reason)}`;
    }),
  );
}

function provenance(server: Server, site: Site): string {
  const { source, reviewed, packages, homepage } = server.record;
  return list([
    ...(source.repository === undefined ? [] : [`Repository: ${inlineCode(source.repository)}`]),
    ...(source.commit === undefined ? [] : [`Read at commit: ${inlineCode(source.commit)}`]),
    ...(source.licence === undefined ? [] : [`Licence: ${inlineCode(source.licence)}`]),
    ...(homepage === undefined ? [] : [`Home page: <${homepage}>`]),
    ...packages.map(({ registry, name }) => `Package: ${registry} ${inlineCode(name)}`),
    `How it was read: ${source.read}`,
    `Reviewed: ${reviewed?.on ?? 'not yet'}`,
    `JSON: ${absolute(site, `api/v1/servers/${server.id}.json`)}`,
    `Policy: ${absolute(site, `policies/${server.id}/policy.json`)}`,
  ]);
}
