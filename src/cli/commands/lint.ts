import { readFileSync } from 'node:fs';
import { type Description, readDescriptions } from '../../catalogue/lint/against.ts';
import { lintPaths } from '../../catalogue/lint/paths.ts';
import { PROBLEMS } from '../../catalogue/problems.ts';
import type { Problem } from '../../catalogue/types.ts';
import { oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { readText, shownName } from '../input.ts';
import { print, visible } from '../output.ts';
import type { FileFindings, Finding } from '../report/finding.ts';
import { githubReport } from '../report/github.ts';
import { sarifReport } from '../report/sarif.ts';
import { textReport } from '../report/text.ts';
import { ourCatalogue } from '../server-tools.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export const command: Command = {
  usage: '[PATH...] [--against FILE] [--format text|json|sarif|github]',
  summary: 'Checks records of the catalogue: every problem of every file, with its place.',
  options: [
    [
      '--against FILE',
      "report where our texts repeat descriptions of this file (JSON or JSON lines with 'description')",
    ],
    ['--format', 'text (default), json, sarif (2.1.0) or github (annotations)'],
  ],
  notes: [
    'PATH is a catalogue folder, one of its folders, or a record; without one, the whole catalogue is checked.',
    'Exits 1 for errors and warnings, and when there was nothing to check.',
  ].join('\n'),
  examples: ['mcp-risk lint', 'mcp-risk lint catalogue/servers/agntor-mcp.yaml --format github'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { against: { type: 'string' }, format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  const descriptions = values.against === undefined ? [] : await descriptionsOf(values.against);
  const { problems, read } = lintPaths(positionals.length > 0 ? positionals : [ourCatalogue()], descriptions);
  print(report(problems, read, format));
  return problems.some(({ severity }) => severity !== 'hint') ? 1 : 0;
}

/** Without a description nothing would be compared, and all would seem to be well. */
async function descriptionsOf(file: string): Promise<Description[]> {
  const descriptions = parsed(file, await readText(file));
  if (descriptions.some(({ text }) => text.trim() !== '')) return descriptions;
  const name = visible(shownName(file));
  throw new UsageError(
    `${name} holds no description; --against wants JSON or JSON lines with texts under "description".`,
  );
}

function parsed(file: string, text: string): Description[] {
  try {
    return readDescriptions(text);
  } catch (error) {
    const why = error instanceof Error ? visible(error.message) : 'cannot be read';
    throw new UsageError(`${visible(shownName(file))}: ${why}.`);
  }
}

/** Files without a problem are counted, but only those with one are listed. */
function report(problems: readonly Problem[], read: readonly string[], format: (typeof FORMATS)[number]): string {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  for (const file of read) if (!byFile.has(file)) byFile.set(file, []);
  if (format === 'json') return jsonOf(byFile);
  const files = [...byFile].map(
    ([file, found]): FileFindings => ({
      file,
      text: found.length === 0 ? '' : textOf(file),
      findings: found.map(findingOf),
    }),
  );
  return { text: textReport, sarif: sarifReport, github: githubReport }[format](files);
}

function jsonOf(byFile: ReadonlyMap<string, Problem[]>): string {
  const files = [...byFile].map(([file, found]) => ({
    file,
    diagnostics: found.map((problem) => ({ ...problem, help: PROBLEMS[problem.code].help })),
  }));
  return JSON.stringify({ files }, null, 2);
}

function findingOf({ file, line, column, length, code, severity, message, suggestion, fix }: Problem): Finding {
  return {
    file,
    line,
    column,
    endLine: line,
    endColumn: column + length,
    code,
    severity,
    message,
    help: PROBLEMS[code].help,
    suggestions: suggestion === undefined ? [] : [suggestion],
    fix,
  };
}

/** The text for the line that a report shows; nothing for a folder or a file that cannot be read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
