import { SEVERITIES } from '../../risk/vocabulary.ts';
import { LEVELS, readConfiguration, recognised, reportOn, type StackReport } from '../../stack/index.ts';
import { filesOf, oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { readText, shownName } from '../input.ts';
import { timeoutOf } from '../live/target.ts';
import { jsonText, print, visible } from '../output.ts';
import { githubReport } from '../report/github.ts';
import { sarifReport } from '../report/sarif.ts';
import { usableCatalogue } from '../server-tools.ts';
import { fails, fileFindings } from '../stack/findings.ts';

const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown'] as const;
const FAIL_ON = ['high', ...SEVERITIES.filter((one) => one !== 'high'), 'never'] as const;

export const command: Command = {
  usage:
    'FILE [--as NAME=ID]... [--tools NAME=FILE]... [--level LEVEL] [--policies DIR] [--fail-on LEVEL] [--live [--yes]] [--format FORMAT]',
  summary: "Reviews a client's configuration: every tool its agents can call, dangerous combinations, policies.",
  options: [
    ['--as NAME=ID', 'the configured server NAME is the server ID of the catalogue; may be repeated'],
    [
      '--tools NAME=FILE',
      'a tools/list answer of the server NAME; its tools are classified on the spot; may be repeated',
    ],
    ['--level LEVEL', 'policies to assume: recommended (default), read-only or locked-down'],
    [
      '--policies DIR',
      'also write the policy of each server to DIR; files that are there already are left as they are',
    ],
    ['--fail-on LEVEL', 'exit 1 from this severity on: low, medium, high (default), critical or never'],
    ['--live', 'read the tools from the servers: start them, ask addresses with their headers; asks first'],
    ['--yes', 'with --live: do not ask'],
    ['--timeout SECONDS', 'with --live: how long to wait for each answer (default 20)'],
    ['--format', 'text (default), json, sarif (2.1.0), github (annotations) or markdown'],
  ],
  notes: [
    'FILE is the configuration of Claude Desktop, Claude Code, Cursor, Windsurf, VS Code, Zed (JSON) or Codex (TOML); - is standard',
    'input. Keys in it are masked when it is read: none is shown or stored, and with --live each goes to its own server only.',
    'Exits 1 for a finding, or for a dangerous combination that the policies leave open, of the severity of --fail-on or above.',
  ].join('\n'),
  examples: [
    'mcp-risk stack ~/.cursor/mcp.json',
    'mcp-risk stack .vscode/mcp.json --format github --fail-on critical',
    'mcp-risk stack .mcp.json --tools mailer=mailer-tools.json --format markdown',
  ],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    as: { type: 'string', multiple: true },
    tools: { type: 'string', multiple: true },
    level: { type: 'string' },
    policies: { type: 'string' },
    'fail-on': { type: 'string' },
    live: { type: 'boolean' },
    yes: { type: 'boolean' },
    timeout: { type: 'string' },
    format: { type: 'string' },
  });
  const format = oneOf('format', values.format, FORMATS);
  const failOn = oneOf('fail-on', values['fail-on'], FAIL_ON);
  const [file = ''] = filesOf(positionals, 1);
  const live = values.live === true ? { agreed: values.yes === true, seconds: timeoutOf(values.timeout) } : undefined;
  const wanted = { level: oneOf('level', values.level, LEVELS), as: values.as ?? [], tools: values.tools ?? [], live };
  const report = await reviewed(file, wanted);
  if (values.policies !== undefined) {
    const { writePolicies } = await import('../stack/write.ts');
    await writePolicies(values.policies, report.policies);
  }
  print(await shown(report, format, shownName(file)));
  return failOn !== 'never' && fails(report, failOn) ? 1 : 0;
}

interface Wanted {
  level: (typeof LEVELS)[number];
  as: readonly string[];
  tools: readonly string[];
  live: { agreed: boolean; seconds: number } | undefined;
}

async function reviewed(file: string, { level, as, tools, live }: Wanted): Promise<StackReport> {
  // Loaded here, so that listing the commands does not load the catalogue.
  const { checkNames, pairsOf, settle } = await import('../stack/settle.ts');
  const { stackKnowledge } = await import('../../publish/stack/knowledge.ts');
  const answers = { as: pairsOf('as', as), tools: pairsOf('tools', tools) };
  const text = await readText(file);
  const configuration = configurationOf(text, file);
  checkNames(configuration, answers);
  const catalogue = await usableCatalogue();
  const knowledge = stackKnowledge(catalogue);
  const recognitions = recognised(configuration, knowledge);
  const settled = await settle(configuration, recognitions, answers, catalogue);
  if (live === undefined) return reportOn(configuration, recognitions, settled, knowledge, { level });
  const { askToStart } = await import('../stack/consent.ts');
  const { liveTools } = await import('../stack/live.ts');
  await askToStart(configuration, live.agreed);
  const read = await liveTools(text, configuration, settled, live.seconds);
  return reportOn(configuration, recognitions, read, knowledge, { level });
}

function configurationOf(text: string, file: string) {
  const read = readConfiguration(text);
  if ('configuration' in read) return read.configuration;
  const { code, message, help, position } = read.unreadable;
  throw new UsageError(`${visible(shownName(file))}:${position.line}:${position.column} ${code} ${message} ${help}`);
}

async function shown(report: StackReport, format: (typeof FORMATS)[number], file: string): Promise<string> {
  if (format === 'sarif') return sarifReport([fileFindings(report, file)]);
  if (format === 'github') return githubReport([fileFindings(report, file)]);
  if (format === 'json') {
    const { stackJson } = await import('../../publish/stack/json.ts');
    return jsonText({ file, ...stackJson(report) });
  }
  if (format === 'markdown') {
    const { stackMarkdown } = await import('../../publish/stack/markdown.ts');
    return stackMarkdown(report);
  }
  const { stackText } = await import('../../publish/stack/text.ts');
  return stackText(report, file);
}
