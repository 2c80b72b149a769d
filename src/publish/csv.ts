import type { Catalogue } from '../catalogue/types.ts';
import { recommendedInWords } from './rule.ts';
import { absolute, type Site } from './site.ts';
import { plain, toolSummary, visible } from './text.ts';

/** A spreadsheet takes a cell that starts so for a formula; an apostrophe in front makes it text. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Rows as RFC 4180 text: every field quoted, lines end in CRLF, no field can act as a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
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

/** `/api/v1/tools.csv`: one row a tool. An unknown category or severity is an empty field. */
export function toolsCsv(catalogue: Catalogue, site: Site): string {
  const rows = catalogue.tools.map((tool) => [
    tool.server.id,
    tool.record.name,
    tool.assessment.category ?? '',
    tool.assessment.severity ?? '',
    tool.assessment.confidence,
    recommendedInWords(tool).words,
    tool.assessment.capabilities.join(' '),
    tool.attacks.map((match) => match.attack.id).join(' '),
    tool.server.record.reviewed?.on ?? '',
    plain(toolSummary(tool)),
    absolute(site, tool.path),
  ]);
  return csv([TOOL_HEAD, ...rows]);
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
