import { machineAccuracy } from '../../catalogue/machine-accuracy.ts';
import { type Ages, STALE_AFTER_DAYS, type Statistics, statisticsOf } from '../../catalogue/stats.ts';
import { oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { definitionsIn } from '../definitions/find.ts';
import { print } from '../output.ts';
import { accuracyText } from '../report/accuracy.ts';
import { ourCatalogue, usableCatalogue } from '../server-tools.ts';

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage: '[FOLDER] [--definitions FILE] [--format text|json]',
  summary: 'Counts the catalogue: classes, how much is reviewed, how old and how sure it is.',
  options: [
    ['--definitions FILE', 'JSON lines of servers with "tools": classify these instead of what records keep'],
    ['--format', 'text (default) or json'],
  ],
  notes:
    'Ages are counted in days up to today.\nThe last table holds what the machine says of a tool against what reviewers found. Records keep no foreign text, so\nwithout --definitions the machine sees names, arguments and annotations only.',
  examples: ['mcp-risk stats', 'mcp-risk stats --definitions definitions.jsonl'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { definitions: { type: 'string' }, format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  if (positionals.length > 1) throw new UsageError('name one catalogue folder at most.');
  const catalogue = await usableCatalogue(positionals[0] ?? ourCatalogue());
  const statistics = statisticsOf(catalogue, new Date().toISOString().slice(0, 10));
  const repositories = new Map(catalogue.servers.map(({ id, record }) => [id, record.source.repository ?? '']));
  const { definitions: file } = values;
  const definitions = file === undefined ? undefined : await definitionsIn(file, repositories);
  const machine = machineAccuracy(catalogue, definitions);
  const text = () => `${textOf(statistics)}\n\n${accuracyText(machine)}`;
  print(format === 'json' ? JSON.stringify({ ...statistics, machine }, null, 2) : text());
  return 0;
}

function textOf(found: Statistics): string {
  const tools = `${found.tools}, of which ${found.reviewed} reviewed${share(found.reviewed, found.tools)}`;
  const rows: [label: string, value: string][] = [
    ['Servers', `${found.servers}, of which ${found.reviewedServers} reviewed`],
    ['Tools', tools],
    ['  category', words(found.byCategory)],
    ['  severity', words(found.bySeverity)],
    ['  confidence', words(found.byConfidence)],
    ['  overrides', String(found.overrides)],
    ['Reviews', ages(found.reviews)],
    ['Attacks', `${found.attacks}, of which ${found.attacksWithoutMatch} apply to nothing here`],
    ['  severity', words(found.attacksBySeverity)],
    ['  kind', words(found.attacksByKind)],
    ['  evidence', words(found.attacksByEvidence)],
    ['  confidence', words(found.attacksByConfidence)],
    ['  checked', ages(found.attackChecks)],
    ['Policies', String(found.policies)],
    ['Digest', found.digest],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : ` (${Math.round((part / whole) * 100)} %)`;
}

function words(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
}

function ages(found: Ages | undefined): string {
  if (found === undefined) return 'none';
  const { newest, median, oldest, stale } = found;
  return `${newest} to ${oldest} days old, median ${median}; ${stale} older than ${STALE_AFTER_DAYS} days`;
}
