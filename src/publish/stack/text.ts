import type { Combination, StackFinding, StackReport, StackServer } from '../../stack/index.ts';
import { counted, plain, visible } from '../text.ts';

/**
 * The review of a stack for a terminal. No line of the configuration is shown, because a line may hold a key; what comes from
 * servers and names is made visible.
 *
 * @param file how the configuration is called
 */
export function stackText(report: StackReport, file: string): string {
  const blocks = [
    ['Servers', report.servers.map((server) => serverLine(server, report))],
    [
      'Most dangerous calls',
      report.worst.map(
        ({ tool, label, category, severity, why }) =>
          `${severity.padEnd(8)} ${(category ?? 'not known').padEnd(11)} ${tool} (${label}): ${plain(why)}`,
      ),
    ],
    ['Dangerous combinations', report.combinations.flatMap((one) => combinationLines(one, report))],
    [
      'Configuration',
      report.findings.filter(({ code }) => !code.startsWith('STK2')).flatMap((finding) => findingLines(finding, file)),
    ],
    [
      'Policies',
      report.policies.map(({ label, level, free, capped, denied, policy }) =>
        policy.hide?.includes('*')
          ? `${label}: everything is hidden and denied, as its tools are not known`
          : `${label}: ${level}; ${free.length} allowed, ${capped.length} capped, ${denied.length} denied`,
      ),
    ],
  ] as const;
  const shown = blocks
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${visible(line)}`)].join('\n'));
  return [...shown, summary(report)].join('\n\n');
}

function serverLine({ key, label, id, source, tools }: StackServer, { examined }: StackReport): string {
  const recognition = examined.find((one) => one.key === key)?.recognition;
  const tail = source === 'nowhere' ? 'tools not known' : `${counted(tools.length, 'tool')} (from ${source})`;
  if (id !== undefined) return `${label}: ${id}, ${tail}`;
  const candidates = recognition?.kind === 'near' ? recognition.candidates : [];
  const asked = candidates.map((one) => `${one.id} (${one.why})`).join(' or ');
  return `${label}: ${asked === '' ? 'not in the catalogue' : `is it ${asked}?`}; ${tail}`;
}

function combinationLines(combination: Combination, { servers, open }: StackReport): string[] {
  const { code, severity, title, legs, attacks, cure, alone } = combination;
  const labelOf = (key: string): string => servers.find((server) => server.key === key)?.label ?? key;
  return [
    `${code} ${severity}: ${title}`,
    ...legs.map(
      (leg) =>
        `  ${leg.title}: ${namesOf(leg.tools, labelOf)}${leg.unlisted.map((key) => `all tools of ${labelOf(key)}`).join(', ')}`,
    ),
    ...(alone.length > 0 ? [`  complete on one server alone: ${alone.map(labelOf).join(', ')}`] : []),
    `  attack entries: ${attacks.map(({ id }) => id).join(', ') || 'none'}`,
    `  rule: ${plain(cure.says)}${cure.confirmed ? ' (confirmed by the engine)' : ''}`,
    `  under these policies: ${open.includes(combination) ? 'open' : 'broken'}`,
  ];
}

const NAMED = 4;

function namesOf(tools: Combination['legs'][number]['tools'], labelOf: (key: string) => string): string {
  const named = tools.slice(0, NAMED).map(({ tool, server }) => `${tool} (${labelOf(server)})`);
  return [...named, ...(tools.length > NAMED ? [`${tools.length - NAMED} more`] : [])].join(', ');
}

function findingLines({ code, severity, message, help, position }: StackFinding, file: string): string[] {
  const place = position === undefined ? file : `${file}:${position.line}:${position.column}`;
  return [`${place} ${code} ${severity}: ${message}`, `  ${help}`];
}

function summary({ totals, combinations, open, findings }: StackReport): string {
  const configuration = findings.length - combinations.length;
  return [
    `${counted(totals.servers, 'server')}, ${counted(totals.tools, 'tool')}`,
    `${counted(combinations.length, 'dangerous combination')} (${open.length} open under these policies)`,
    `${counted(configuration, 'finding')} about the configuration`,
  ].join('; ');
}
