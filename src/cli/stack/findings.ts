import { SEVERITIES, type Severity } from '../../risk/vocabulary.ts';
import type { StackFinding, StackReport } from '../../stack/index.ts';
import type { FileFindings, Finding } from '../report/finding.ts';

const LEVEL: Record<Severity, Finding['severity']> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'hint',
};

/** The findings of a review in the form of every report. The text of the file stays out: a line of it may hold a key. */
export function fileFindings(report: StackReport, file: string): FileFindings {
  return { file, text: '', findings: report.findings.map((finding) => toFinding(finding, file)) };
}

function toFinding({ code, severity, message, help, position }: StackFinding, file: string): Finding {
  const { line, column } = position ?? { line: 1, column: 1 };
  return {
    file,
    line,
    column,
    endLine: line,
    endColumn: column + 1,
    code,
    severity: LEVEL[severity],
    message,
    help,
    suggestions: [],
    fix: undefined,
  };
}

/** True when something is found that is at least this severe. Combinations that the policies break do not count. */
export function fails(report: StackReport, level: Severity): boolean {
  const open = new Set(report.open.map(({ code, servers }) => `${code} ${servers.join()}`));
  return report.findings.some(
    ({ code, severity, servers }) =>
      SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(level) &&
      (!code.startsWith('STK2') || open.has(`${code} ${servers.join()}`)),
  );
}
