import { writeFile } from 'node:fs/promises';
import { analyse } from '../../policy/analyse.ts';
import { convertYaml } from '../../policy/convert-yaml.ts';
import { applyFixes, type FixedDiagnostic } from '../../policy/fixes.ts';
import { print as printPolicy } from '../../policy/print.ts';
import type { Diagnostic, ServerTools } from '../../policy/types.ts';
import { filesOf, oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { readText, shownName } from '../input.ts';
import { lineDiff } from '../line-diff.ts';
import { jsonText, print, visible, warn } from '../output.ts';
import { isFound } from '../report/finding.ts';
import { loadServerTools } from '../server-tools.ts';

interface FixedFile {
  file: string;
  before: string;
  after: string;
  applied: FixedDiagnostic[];
  /** What is still wrong with the text after the fixes. */
  remaining: Diagnostic[];
}

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage: 'FILE... [--unsafe] [--diff] [--server ID] [--format text|json]',
  summary: 'Mends policies: applies the fixes that cannot widen what is allowed.',
  options: [
    ['--unsafe', 'apply the other fixes too, and convert YAML; read the result before you use it'],
    ['--diff', 'show what would change and write nothing'],
    ['--server ID', 'also mend names and arguments against this server of the catalogue'],
    ['--format', 'text (default) or json'],
  ],
  notes: [
    'FILE may be - for standard input; the mended policy then goes to standard output.',
    'Exits 1 when errors or warnings remain, and with --diff when something would change.',
  ].join('\n'),
  examples: ['mcp-risk policy fix policy.json --diff', 'mcp-risk policy fix policy.json'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    server: { type: 'string' },
    unsafe: { type: 'boolean' },
    diff: { type: 'boolean' },
    format: { type: 'string' },
  });
  const format = oneOf('format', values.format, FORMATS);
  const files = filesOf(positionals);
  const kind = values.unsafe ? 'all' : 'safe';
  const server = values.server === undefined ? undefined : await loadServerTools(values.server);
  const fixed: FixedFile[] = [];
  for (const file of files) fixed.push(await fixText(file, await readText(file), kind, server));
  if (!values.diff) await Promise.all(fixed.map(write));
  print(format === 'json' ? jsonOf(fixed) : textOf(fixed, values.diff === true));
  return exitCode(fixed, values.diff === true);
}

async function fixText(
  file: string,
  before: string,
  kind: 'safe' | 'all',
  server: ServerTools | undefined,
): Promise<FixedFile> {
  const options = server ? { server } : {};
  const converted = kind === 'all' ? await fromYaml(before) : undefined;
  const json = converted?.text ?? before;
  const { text: after, applied } = applyFixes(json, analyse(json, options).diagnostics, kind, options);
  return {
    file,
    before,
    after,
    applied: [...(converted?.applied ?? []), ...applied],
    remaining: analyse(after, options).diagnostics,
  };
}

/** A policy in YAML becomes one in JSON, which is YAML as well. Only on demand: what it left unsaid may mean "allow". */
async function fromYaml(text: string): Promise<{ text: string; applied: FixedDiagnostic[] } | undefined> {
  if (!analyse(text).diagnostics.some(({ code }) => code === 'MP008')) return undefined;
  const conversion = await convertYaml(text);
  if (!conversion.ok) return undefined;
  const notes = conversion.notes.map(({ message }) => ({ code: 'MP008', title: message }));
  return {
    text: printPolicy(conversion.policy),
    applied: [{ code: 'MP008', title: 'Converted from YAML.' }, ...notes],
  };
}

async function write({ file, before, after }: FixedFile): Promise<void> {
  if (file === '-' || before === after) return;
  await writeFile(file, after).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${visible(file)} cannot be written (${error.code}).`);
  });
}

function textOf(fixed: readonly FixedFile[], diff: boolean): string {
  for (const { file, applied, remaining } of fixed) {
    const left = remaining.filter(isFound).length;
    for (const { code, title } of applied) warn(visible(`${shownName(file)}: ${code} ${title}`));
    const next = left > 0 ? '; see: mcp-risk policy check' : '';
    warn(`${visible(shownName(file))}: ${applied.length} fixed, ${left} left${next}`);
  }
  if (diff) return fixed.map(({ file, before, after }) => lineDiff(shownName(file), before, after)).join('');
  return fixed.map(({ file, after }) => (file === '-' ? after : '')).join('');
}

function jsonOf(fixed: readonly FixedFile[]): string {
  const files = fixed.map(({ file, before, after, applied, remaining }) => ({
    file: shownName(file),
    changed: before !== after,
    applied,
    text: after,
    diagnostics: remaining,
  }));
  return jsonText({ files });
}

function exitCode(fixed: readonly FixedFile[], diff: boolean): ExitCode {
  const left = fixed.some(({ remaining }) => remaining.some(isFound));
  return left || (diff && fixed.some(({ before, after }) => before !== after)) ? 1 : 0;
}
