import type { Catalogue, Server, Tool } from '../catalogue/types.ts';
import { recommendedInWords } from './rule.ts';
import { absolute, type Site } from './site.ts';
import { plain, toolSummary, visible } from './text.ts';

/** A spreadsheet takes a cell that starts so for a formula; an apostrophe in front makes it text. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** What ends a row. No field holds it. */
const LINE_END = '\r\n';

/** Rows as RFC 4180 text: every field quoted, lines end in CRLF, no field can act as a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(field).join(',') + LINE_END).join('');
}

function field(value: string): string {
  const text = visible(value);
  const guarded = FORMULA.test(text.trimStart()) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}

const TOOL_HEAD = [
  'server',
  'tool',
  'category',
  'severity',
  'confidence',
  'rule',
  'capabilities',
  'attacks',
  'reviewed',
  'summary',
  'url',
];

/** A table that was made earlier. */
export interface EarlierTable {
  text: string;
  /** Whether its rows of a server are still those that the server would get. */
  holds: (server: Server) => boolean;
}

/**
 * `/api/v1/tools.csv`: one row a tool. An unknown category or severity is an empty field.
 *
 * @param before saves matching every tool with every attack again
 */
export function toolsCsv({ servers }: Pick<Catalogue, 'servers'>, site: Site, before?: EarlierTable): string {
  const earlier = Map.groupBy(before?.text.split(LINE_END) ?? [], (line) => line.slice(0, line.indexOf(',')));
  const parts = servers.map((server) => {
    const rows = earlier.get(field(server.id)) ?? [];
    return rows.length === server.tools.length && before?.holds(server) === true
      ? rows.map((row) => row + LINE_END).join('')
      : csv(server.tools.map((tool) => toolRow(tool, site)));
  });
  return [csv([TOOL_HEAD]), ...parts].join('');
}

function toolRow(tool: Tool, site: Site): string[] {
  const { server, record, assessment, attacks, path } = tool;
  return [
    server.id,
    record.name,
    assessment.category ?? '',
    assessment.severity ?? '',
    assessment.confidence,
    recommendedInWords(tool).words,
    assessment.capabilities.join(' '),
    attacks.map(({ attack }) => attack.id).join(' '),
    server.record.reviewed?.on ?? '',
    plain(toolSummary(tool)),
    absolute(site, path),
  ];
}

const ATTACK_HEAD = [
  'attack',
  'title',
  'kind',
  'severity',
  'evidence',
  'stopped_by_policy',
  'date',
  'cve',
  'taxonomy_ids',
  'tools',
  'servers',
  'summary',
  'url',
];

/** `/api/v1/attacks.csv`: one row an entry. */
export function attacksCsv(catalogue: Catalogue, site: Site): string {
  const rows = catalogue.attacks.map((attack) => [
    attack.id,
    attack.record.title,
    attack.record.kind,
    attack.severity,
    attack.record.evidence,
    attack.record.stopped.verdict,
    attack.record.date,
    attack.record.cve.join(' '),
    Object.values(attack.record.mappings).flat().join(' '),
    String(attack.tools.length),
    String(attack.servers.length),
    plain(attack.record.summary),
    absolute(site, attack.path),
  ]);
  return csv([ATTACK_HEAD, ...rows]);
}
