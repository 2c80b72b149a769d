import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import type { Combination, ServerPolicy, StackFinding, StackReport, StackServer } from '../../stack/index.ts';
import { escapeMarkdown, inlineCode, link, list, prose, section, table } from '../markdown/text.ts';
import { absolute, type Site } from '../site.ts';
import { counted } from '../text.ts';

/**
 * The review of a stack as Markdown, for a pull request. Nothing in it comes from a value of the configuration.
 *
 * @param site where names lead to; without it they are plain
 */
export function stackMarkdown(report: StackReport, site?: Site): string {
  return [
    `# Review of a set of MCP servers\n\n${summary(report)}\n`,
    section('Servers', serverTable(report.servers, site)),
    section('Dangerous combinations', combinationsOf(report, site)),
    section('Most dangerous calls', worstTable(report, site)),
    section('Configuration', findingTable(report.findings.filter(({ code }) => !code.startsWith('STK2')))),
    section('Policies', policyTable(report.policies)),
  ].join('');
}

const linked = (text: string, path: string, site: Site | undefined): string =>
  site === undefined ? escapeMarkdown(text) : link(text, absolute(site, path));

/** `3 servers, 203 tools, 3 dangerous combinations (3 open under these policies).` */
function summary({ totals, combinations, open }: StackReport): string {
  const unlisted = totals.unlisted === 0 ? '' : ` The tools of ${counted(totals.unlisted, 'server')} are not known.`;
  const flows =
    combinations.length === 0 ? 'no dangerous combination' : counted(combinations.length, 'dangerous combination');
  const left = combinations.length === 0 ? '' : `, ${open.length} of them open under the policies below`;
  return `${counted(totals.servers, 'server')}, ${counted(totals.tools, 'tool')}, ${flows}${left}.${unlisted}`;
}

function serverTable(servers: readonly StackServer[], site: Site | undefined): string {
  const rows = servers.map((server) => [
    server.id === undefined ? escapeMarkdown(server.label) : linked(server.label, `servers/${server.id}/`, site),
    server.source === 'nowhere' ? 'not known' : String(server.tools.length),
    counts(server, [...CATEGORIES].reverse(), 'category'),
    counts(server, [...SEVERITIES].reverse(), 'severity'),
  ]);
  return table(['Server', 'Tools', 'By category', 'By severity'], rows);
}

function counts(server: StackServer, keys: readonly string[], field: 'category' | 'severity'): string {
  const found = keys.flatMap((key) => {
    const count = server.tools.filter((tool) => tool[field] === key).length;
    return count === 0 ? [] : [`${count} ${key}`];
  });
  return found.join(', ');
}

function combinationsOf({ combinations, open, servers }: StackReport, site: Site | undefined): string {
  return combinations
    .map((combination) => combinationText(combination, open.includes(combination), servers, site))
    .join('\n');
}

function combinationText(
  combination: Combination,
  isOpen: boolean,
  servers: readonly StackServer[],
  site: Site | undefined,
): string {
  const { title, severity, says, legs, alone, attacks, cure, code } = combination;
  const labels = (keys: readonly string[]): string =>
    keys.map((key) => escapeMarkdown(labelOf(key, servers))).join(', ');
  const rows = legs.map(({ title: leg, tools, unlisted }) => [
    leg,
    [
      ...tools.slice(0, NAMED).map(({ tool }) => inlineCode(tool)),
      ...rest(tools.length),
      ...unlisted.map(() => 'all its tools'),
    ].join(', '),
    labels([...new Set([...tools.map(({ server }) => server), ...unlisted])]),
  ]);
  const notes = [
    `Under the policies below: ${isOpen ? '**open**' : 'broken, the engine denies every call of a leg'}`,
    `Smallest rule: ${prose(cure.says)}${cure.confirmed ? ' The engine confirms it.' : ''}`,
    ...(alone.length > 0 ? [`Complete on one server alone: ${labels(alone)}`] : []),
    ...(attacks.length > 0
      ? [`Attack entries: ${attacks.map(({ id, title: name }) => linked(name, `attacks/${id}/`, site)).join('; ')}`]
      : []),
  ];
  return `### ${escapeMarkdown(title)}\n\n${code}, ${severity}. ${prose(says)}\n\n${table(['Part', 'Tools', 'Servers'], rows)}\n${list(notes)}`;
}

const NAMED = 5;
const rest = (count: number): string[] => (count > NAMED ? [`and ${count - NAMED} more`] : []);

const labelOf = (key: string, servers: readonly StackServer[]): string =>
  servers.find((server) => server.key === key)?.label ?? key;

function worstTable({ worst }: StackReport, site: Site | undefined): string {
  if (worst.length === 0) return '';
  const rows = worst.map(({ tool, label, category, severity, why, path }) => [
    path === undefined ? inlineCode(tool) : linked(tool, path, site),
    escapeMarkdown(label),
    category ?? 'not known',
    severity,
    prose(why),
  ]);
  return table(['Tool', 'Server', 'Category', 'Severity', 'Why'], rows);
}

function findingTable(findings: readonly StackFinding[]): string {
  if (findings.length === 0) return '';
  const rows = findings.map(({ code, severity, message, help, position }) => [
    position === undefined ? '' : `${position.line}:${position.column}`,
    code,
    severity,
    escapeMarkdown(message),
    escapeMarkdown(help),
  ]);
  return table(['Place', 'Code', 'Severity', 'What', 'What to do'], rows);
}

function policyTable(policies: readonly ServerPolicy[]): string {
  const rows = policies.map(({ label, level, free, capped, denied }) => [
    escapeMarkdown(label),
    level,
    String(free.length),
    String(capped.length),
    String(denied.length),
  ]);
  return table(['Server', 'Policy', 'Allowed', 'Capped', 'Denied'], rows);
}
