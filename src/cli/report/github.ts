import { sentence } from '../../risk/words.ts';
import { visible } from '../output.ts';
import type { FileFindings, Finding } from './finding.ts';

const LEVELS = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/** Findings as workflow commands, which GitHub shows as annotations on the lines of a change. */
export function githubReport(files: readonly FileFindings[]): string {
  return files.flatMap(({ findings }) => findings.map(annotation)).join('\n');
}

function annotation({ file, line, column, endLine, endColumn, code, severity, message, help }: Finding): string {
  const place = `file=${property(file)},line=${line},endLine=${endLine},col=${column},endColumn=${endColumn}`;
  return `::${LEVELS[severity]} ${place},title=${property(code)}::${data(help ? `${sentence(message)} ${help}` : message)}`;
}

/** A line break would start another command; the escapes are those of the runner's own toolkit. */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
