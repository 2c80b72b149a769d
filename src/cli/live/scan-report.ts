import type { ServerRecord } from '../../catalogue/schema/server.ts';
import { print as policyText } from '../../policy/print.ts';
import type { Policy } from '../../policy/types.ts';
import { counted } from '../../publish/text.ts';
import { assess } from '../../risk/assess.ts';
import { serverPolicy } from '../../risk/combine.ts';
import type { Capability, Category, Confidence, Severity } from '../../risk/vocabulary.ts';
import { SEVERITIES } from '../../risk/vocabulary.ts';
import { jsonText, visible } from '../output.ts';
import { draftRecord } from './draft.ts';
import type { Reading, ServerName } from './read-server.ts';
import { recordText } from './record-text.ts';

/** What `scan` prints as JSON: one object, with the reading's problems beside what was asked for. */
export interface Scan {
  server: ServerName;
  tools: ScannedTool[];
  /** Nobody has reviewed it. */
  record: ServerRecord;
  policy: Policy;
  problems: string[];
}

interface ScannedTool {
  name: string;
  digest: string;
  /** null: not known. */
  category: Category | null;
  severity: Severity | null;
  confidence: Confidence;
  capabilities: Capability[];
}

/** Draft, risk and policy of a server that was read. A tool of unknown category is denied until a person has looked. */
export function scanOf(reading: Reading, transport: ServerRecord['transports'][number]): Scan {
  const record = draftRecord(reading.server, reading.tools, transport);
  const names = record.tools.map(({ name }) => name);
  const digests = new Map(reading.tools.map(({ name, digest }) => [name, digest]));
  const tools = record.tools.map((tool): ScannedTool => {
    const { category = null, severity = null, confidence, capabilities } = assess(tool, names);
    return { name: tool.name, digest: digests.get(tool.name) ?? '', category, severity, confidence, capabilities };
  });
  const policy = serverPolicy(tools.map(({ name, category }) => ({ name, category: category ?? undefined })));
  return { server: reading.server, tools, record, policy, problems: [...reading.problems, ...reading.remarks] };
}

/** The same for people: risk, worst first, then the policy, then the draft. */
export function scanText({ server, tools, record, policy }: Scan): string {
  const title = visible(`${server.name} ${server.version}`.trim());
  const draft = recordText(record, [`Draft from the tools/list answer of ${title}. Nobody has reviewed it.`]);
  return [
    `${title}: ${counted(tools.length, 'tool')}`,
    'Read from definitions by a machine: names and descriptions are claims of the server.',
    ...section('Risk', riskTable(tools)),
    ...section('Recommended policy', jsonText(JSON.parse(policyText(policy)))),
    ...section('Record draft', draft),
  ].join('\n');
}

const section = (title: string, text: string): string[] => ['', title, '-'.repeat(title.length), text];

function riskTable(tools: readonly ScannedTool[]): string {
  const rank = ({ severity }: ScannedTool) => (severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity));
  const rows = tools
    .toSorted((a, b) => rank(b) - rank(a))
    .map(({ name, severity, category, confidence, capabilities }) => [
      severity ?? 'not known',
      category ?? 'not known',
      `${confidence} confidence`,
      [visible(name), ...capabilities].join('  '),
    ]);
  return rows
    .map((row) => row.map((cell, index) => cell.padEnd(index < 3 ? width(rows, index) : 0)).join('  '))
    .join('\n');
}

const width = (rows: readonly string[][], column: number): number =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0));
