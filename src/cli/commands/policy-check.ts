import { analyse } from '../../policy/analyse.ts';
import type { Diagnostic, ServerTools } from '../../policy/types.ts';
import { filesOf, oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { readText } from '../input.ts';
import { print, warn } from '../output.ts';
import { findingsOf, isFound } from '../report/finding.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport } from '../report/json.ts';
import { sarifReport } from '../report/sarif.ts';
import { textReport } from '../report/text.ts';
import { loadServerTools } from '../server-tools.ts';

/** One file that was read, with what is wrong in it. */
interface CheckedFile {
  file: string;
  text: string;
  diagnostics: Diagnostic[];
}

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export const command: Command = {
  usage: 'FILE... [--server ID] [--format text|json|sarif|github]',
  summary: 'Checks policies: codes, positions, and what would mend them.',
  options: [
    ['--server ID', 'also check names and arguments against this server of the catalogue'],
    ['--format', 'text (default), json, sarif (2.1.0) or github (annotations)'],
  ],
  notes: 'FILE may be - for standard input. Exits 1 for errors and warnings; hints alone are no reason to fail.',
  examples: ['mcp-risk policy check policy.json --server whmcs-mcp-tool', 'cat policy.json | mcp-risk policy check -'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { server: { type: 'string' }, format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  const files = filesOf(positionals);
  const server = values.server === undefined ? undefined : await loadServerTools(values.server);
  const checked = await Promise.all(files.map((file) => checkFile(file, server)));
  const read = checked.filter((file) => file !== undefined);
  if (read.length > 0) print(report(read, format, values.server));
  if (read.length < checked.length) return 2;
  return read.some(({ diagnostics }) => diagnostics.some(isFound)) ? 1 : 0;
}

/** Undefined for a file that cannot be read: it is named on standard error, and the others are still checked. */
async function checkFile(file: string, server: ServerTools | undefined): Promise<CheckedFile | undefined> {
  try {
    const text = await readText(file);
    return { file, text, diagnostics: analyse(text, server ? { server } : {}).diagnostics };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    warn(`mcp-risk policy check: ${error.message}`);
    return undefined;
  }
}

function report(files: readonly CheckedFile[], format: (typeof FORMATS)[number], server: string | undefined): string {
  if (format === 'json') return jsonReport(files);
  const findings = files.map(({ file, text, diagnostics }) => findingsOf(file, text, diagnostics, server));
  return { text: textReport, sarif: sarifReport, github: githubReport }[format](findings);
}
