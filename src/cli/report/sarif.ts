import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { STDIN_NAME } from '../input.ts';
import { jsonText } from '../output.ts';
import type { FileFindings, Finding } from './finding.ts';

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** Findings as SARIF 2.1.0 (OASIS): one run, one rule for each code found. */
export function sarifReport(files: readonly FileFindings[]): string {
  const findings = files.flatMap((file) => file.findings);
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const driver = {
    name: 'mcp-risk',
    rules: codes.map((id) => ({ id, ...helpOf(findings.find(({ code }) => code === id)) })),
  };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => result(finding, codes)),
  };
  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
  return jsonText({ $schema: schema, version: '2.1.0', runs: [run] });
}

function helpOf(finding: Finding | undefined) {
  return finding?.help ? { help: { text: finding.help } } : {};
}

function result(finding: Finding, codes: readonly string[]) {
  const { code, severity, message, line, column, endLine, endColumn, file } = finding;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }],
  };
}

/** A path as a URI reference; a relative one stays relative to the folder the command was started in. */
function uriOf(file: string): string {
  if (file === STDIN_NAME) return 'stdin';
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split('/').map(encodeURIComponent).join('/');
}
