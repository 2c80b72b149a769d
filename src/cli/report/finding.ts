import { shellWord } from '../../catalogue/lint/shell-word.ts';
import type { Diagnostic } from '../../policy/types.ts';
import { shownName } from '../input.ts';

/** One thing found in a file, as every report format needs it. Lines and columns from 1, in UTF-16 units. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  code: string;
  severity: 'error' | 'warning' | 'hint';
  message: string;
  help: string;
  /** "did you mean" and the like: what each fix would do. */
  suggestions: string[];
  /** The command that mends it, when one does. */
  fix: string | undefined;
}

/** Findings of one file, with its text for the lines shown. */
export interface FileFindings {
  file: string;
  text: string;
  findings: Finding[];
}

/** The diagnostics of a policy as findings; `server` is the id it was checked against, for the command that mends it. */
export function findingsOf(
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
  server?: string,
): FileFindings {
  const command = (safe: boolean) => fixCommand(file, safe, server);
  return { file: shownName(file), text, findings: diagnostics.map((diagnostic) => finding(file, diagnostic, command)) };
}

function finding(
  file: string,
  { range, code, severity, message, help, fixes }: Diagnostic,
  command: (safe: boolean) => string,
): Finding {
  return {
    file: shownName(file),
    line: range.start.line,
    column: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
    code,
    severity,
    message,
    help,
    suggestions: fixes.map(({ title, kind }) => (kind === 'safe' ? title : `${title} (may widen access)`)),
    fix: fixes.length > 0 ? command(fixes.some(({ kind }) => kind === 'safe')) : undefined,
  };
}

function fixCommand(file: string, safe: boolean, server: string | undefined): string {
  const options = `${safe ? '' : ' --unsafe'}${server === undefined ? '' : ` --server ${shellWord(server)}`}`;
  return `mcp-risk policy fix${options} ${shellWord(file)}`;
}

/** Errors and warnings are what a check finds; hints are advice. */
export function isFound({ severity }: { severity: Finding['severity'] }): boolean {
  return severity !== 'hint';
}
