import { readFileSync, writeFileSync } from 'node:fs';
import { type FixedRecord, fixRecord } from '../../catalogue/fix-record.ts';
import { formatProblem } from '../../catalogue/format-problem.ts';
import { recordsUnder } from '../../catalogue/lint/paths.ts';
import type { Listed } from '../../catalogue/load/files.ts';
import { oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { lineDiff } from '../line-diff.ts';
import { print, visible, warn } from '../output.ts';
import { ourCatalogue } from '../server-tools.ts';

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage: '[PATH...] [--diff] [--format text|json]',
  summary: 'Brings records of the catalogue into canonical form: order of keys, layout, blanks. Facts never change.',
  options: [
    ['--diff', 'show what would change and write nothing'],
    ['--format', 'text (default) or json'],
  ],
  notes: [
    'PATH is a catalogue folder, one of its folders, or a record; without one, the whole catalogue is brought in order.',
    'Exits 1 when a file is no record (it is left as it is), and with --diff when something would change.',
  ].join('\n'),
  examples: ['mcp-risk fix', 'mcp-risk fix catalogue/servers/agntor-mcp.yaml --diff'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { diff: { type: 'boolean' }, format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  const paths = positionals.length > 0 ? positionals : [ourCatalogue()];
  const fixed = paths.flatMap(listed).map(fixFile);
  const isDry = values.diff === true;
  if (!isDry) fixed.forEach(write);
  print(format === 'json' ? jsonOf(fixed) : textOf(fixed, isDry));
  const isChanged = fixed.some(({ before, after }) => before !== after);
  return fixed.some(({ errors }) => errors.length > 0) || (isDry && isChanged) ? 1 : 0;
}

function listed(path: string): Listed[] {
  const files = recordsUnder(path);
  if (files.length === 0) throw new UsageError(`no record is found at ${visible(path)}.`);
  return files;
}

function fixFile({ kind, file }: Listed): FixedRecord {
  return fixRecord(kind, file, readFileSync(file, 'utf8'));
}

function write({ file, before, after }: FixedRecord): void {
  if (before !== after) writeFileSync(file, after);
}

function textOf(fixed: readonly FixedRecord[], isDry: boolean): string {
  for (const { errors, before } of fixed) for (const error of errors) warn(formatProblem(error, before));
  if (isDry) return fixed.map(({ file, before, after }) => lineDiff(file, before, after)).join('');
  const changed = fixed.filter(({ changes }) => changes.length > 0);
  const lines = changed.map(({ file, changes }) => `${visible(file)}: ${changes.join(', ')}`);
  return [...lines, `${fixed.length} ${fixed.length === 1 ? 'file' : 'files'}: ${changed.length} changed`].join('\n');
}

function jsonOf(fixed: readonly FixedRecord[]): string {
  const files = fixed.map(({ file, before, after, changes, errors }) => ({
    file,
    changed: before !== after,
    changes,
    errors,
  }));
  return JSON.stringify({ files }, null, 2);
}
