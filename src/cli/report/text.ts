import { visible } from '../output.ts';
import type { FileFindings, Finding } from './finding.ts';

/** Longer lines are shown around the caret only. */
const WIDEST = 120;

/** Findings of one file that are listed; a file may be made to have a hundred thousand. The counts are of all. */
const MOST = 500;

/**
 * Findings as people read them: `file:line:column code message`, the line with a caret under it, what would mend it and the
 * command that does; then a count. Characters that would move a terminal's cursor are made visible.
 */
export function textReport(files: readonly FileFindings[]): string {
  const blocks = files.flatMap(({ text, findings }) => {
    const lines = text === '' ? [] : text.split(/\r\n|\r|\n/);
    const listed = findings.slice(0, MOST).map((finding) => block(finding, lines[finding.line - 1]));
    return findings.length > MOST ? [...listed, `${findings.length - MOST} more are not listed.`] : listed;
  });
  return [...blocks, summary(files)].join('\n\n');
}

/** Of a file that is not there or empty, no line can be shown. */
function block(finding: Finding, line: string | undefined): string {
  const { file, column, code, severity, message, help, suggestions, fix } = finding;
  return [
    `${visible(file)}:${finding.line}:${column} ${code} ${severity}: ${visible(message)}`,
    ...(line === undefined ? [] : excerpt(finding, line)),
    ...(help ? [`  ${visible(help)}`] : []),
    ...suggestions.map((suggestion) => `  suggestion: ${visible(suggestion)}`),
    ...(fix ? [`  fix: ${visible(fix)}`] : []),
  ].join('\n');
}

function excerpt({ line, column, endLine, endColumn }: Finding, text: string): string[] {
  const from = column > WIDEST ? column - WIDEST / 2 : 0;
  const shown = text.slice(from, from + WIDEST);
  const end = endLine === line ? endColumn - 1 - from : shown.length;
  const before = visible(shown.slice(0, column - 1 - from));
  const marked = visible(shown.slice(column - 1 - from, Math.max(end, column - from)));
  const margin = `  ${line} | `;
  const caret = `${' '.repeat(margin.length + before.length)}${'^'.repeat(Math.max(1, marked.length))}`;
  return [`${margin}${before}${marked}${visible(shown.slice(Math.max(end, column - from)))}`, caret];
}

function summary(files: readonly FileFindings[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const counts = (['error', 'warning', 'hint'] as const).map((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  return `${files.length} file${files.length === 1 ? '' : 's'}: ${counts.join(', ')}`;
}
