import { analyse } from '../../policy/analyse.ts';
import { explain } from '../../policy/explain.ts';
import { isoTime, parseTime } from '../../policy/time.ts';
import type { Explanation, Step } from '../../policy/types.ts';
import { filesOf, oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { readText } from '../input.ts';
import { jsonText, print, visible, warn } from '../output.ts';
import { findingsOf } from '../report/finding.ts';
import { textReport } from '../report/text.ts';

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage: 'FILE --call JSON [--at TIME] [--format text|json]',
  summary: 'Decides one call and shows the way there, rule by rule.',
  options: [
    ['--call JSON', 'the params of a tools/call, or the whole request; its raw text is checked for duplicate names'],
    ['--at TIME', 'when the call is made, ISO 8601, UTC unless it names a zone; default: now'],
    ['--format', 'text (default) or json'],
  ],
  notes:
    'FILE may be - for standard input. All quotas start empty. Exits 0 when the call is allowed, 1 when it is not.',
  examples: [`mcp-risk policy explain policy.json --call '{"name":"create_refund","arguments":{"amount":75}}'`],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    call: { type: 'string' },
    at: { type: 'string' },
    format: { type: 'string' },
  });
  const format = oneOf('format', values.format, FORMATS);
  const [file = ''] = filesOf(positionals, 1);
  if (values.call === undefined) throw new UsageError(`give the call: --call '{"name":"TOOL","arguments":{}}'`);
  const at = timeOf(values.at);
  const text = await readText(file);
  const { policy, diagnostics } = analyse(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) warn(textReport([findingsOf(file, text, errors)]));
  const explanation = explain(policy ?? 'invalid', values.call, { at, counters: {} });
  print(format === 'json' ? jsonOf(explanation, at) : textOf(explanation));
  return explanation.decision.verdict === 'allow' ? 0 : 1;
}

function timeOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString();
  const time = parseTime(given);
  if (time === undefined || !isDay(given.trim().slice(0, 10)))
    throw new UsageError(`--at "${visible(given)}" is not a time; write it like 2026-01-05T10:00:00Z.`);
  return isoTime(time);
}

/** The clock of JavaScript takes 30 February for 2 March; a slip would be answered for another day. */
const isDay = (day: string): boolean => new Date(`${day}T00:00Z`).toISOString().startsWith(day);

function textOf({ decision, steps }: Explanation): string {
  const { verdict, message, rule, retryAt } = decision;
  const head = [
    `${verdict}${message ? `: ${message}` : ''}`,
    ...(rule ? [`decided by ${rule}`] : []),
    ...(retryAt ? [`may be tried again from ${retryAt}`] : []),
  ];
  return [...head, '', ...steps.map(stepLine)].map((line) => visible(line)).join('\n');
}

const MARKS = { pass: 'ok', stop: 'stop', unused: '-', 'not reached': '' } as const;

function stepLine({ check, title, outcome, detail }: Step): string {
  return `${String(check).padStart(2)} ${MARKS[outcome].padEnd(4)} ${title} (${detail})`;
}

function jsonOf({ decision, steps }: Explanation, at: string): string {
  const { counters: _, ...shown } = decision;
  return jsonText({ at, ...shown, steps });
}
