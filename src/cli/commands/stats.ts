import { type Ages, STALE_AFTER_DAYS, type Statistics, statisticsOf } from '../../catalogue/stats.ts';
import { oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { print } from '../output.ts';
import { catalogueFolder, usableCatalogue } from '../server-tools.ts';

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage: '[FOLDER] [--format text|json]',
  summary: 'Counts the catalogue: classes, how much is reviewed, how old and how sure it is.',
  options: [['--format', 'text (default) or json']],
  notes: 'Ages are counted in days up to today.',
  examples: ['mcp-risk stats', 'mcp-risk stats --format json'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  if (positionals.length > 1) throw new UsageError('name one catalogue folder at most.');
  const catalogue = await usableCatalogue(positionals[0] ?? catalogueFolder());
  const statistics = statisticsOf(catalogue, new Date().toISOString().slice(0, 10));
  print(format === 'json' ? JSON.stringify(statistics, null, 2) : textOf(statistics));
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
