import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { shellWord } from '../../catalogue/lint/shell-word.ts';
import { counted } from '../../publish/text.ts';
import { oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import type { Start } from '../live/new-record.ts';
import type { Answers } from '../live/questions.ts';
import { jsonText, print, visible, warn } from '../output.ts';
import { ourCatalogue } from '../server-tools.ts';

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage: '[--from FILE] [--out FILE] [--repository OWNER/NAME] [--commit ID] [--name NAME] ...',
  summary: 'Starts a record of a server: asks six questions and writes the file.',
  options: [
    ['--from FILE', 'take the tools from a tools/list answer, a lock file, or what scan --format json printed'],
    ['--out FILE', 'where to write (default catalogue/servers/<id>.yaml); an existing file is never replaced'],
    ['--repository OWNER/NAME', 'repository on GitHub'],
    ['--commit ID', 'commit that was read, all 40 hex digits'],
    ['--name NAME', 'name its authors use (default: the name of the repository, or of the server in FILE)'],
    ['--id ID', 'id, which is also its address (default: from the repository)'],
    ['--package REGISTRY:NAME', 'published package (default: none)'],
    ['--licence ID', 'SPDX id (default: none)'],
    ['--format', 'text (default) or json'],
  ],
  notes: [
    'On a terminal, asks for what is not given. Elsewhere --repository and --commit are needed.',
    'Facts in the record are read by a machine until a person reviews them. Exits 1 when something in FILE was left out.',
  ].join('\n'),
  examples: [
    'mcp-risk new',
    'mcp-risk new --from tools.json --repository acme/desk-mcp --commit 0123456789abcdef0123456789abcdef01234567',
  ],
  run,
};

const TEXT = { type: 'string' } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const fields = { repository: TEXT, commit: TEXT, name: TEXT, id: TEXT, package: TEXT, licence: TEXT };
  const { values, positionals } = readArguments(args, { ...fields, from: TEXT, out: TEXT, format: TEXT });
  const { from, out, format: given, ...options } = values;
  const format = oneOf('format', given, FORMATS);
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"${visible(extra)}" is no option; did you mean --from or --name?`);
  const { EMPTY_START, newRecord, startFrom } = await import('../live/new-record.ts');
  const { recordText } = await import('../live/record-text.ts');
  const start = from === undefined ? EMPTY_START : await startFrom(fileNamed(from));
  for (const problem of start.problems) warn(visible(problem));
  const answers = await answersOf(options, start);
  const file = out ?? join(ourCatalogue(), 'servers', `${answers.id}.yaml`);
  await write(file, recordText(newRecord(answers, start), start.tools.length > 0 ? [] : HOW_TO_ADD));
  print(report(format, file, start));
  return start.problems.length > 0 ? 1 : 0;
}

const HOW_TO_ADD = [
  'Put one entry a tool in the place of [] below, such as:',
  '  - name: get_ticket',
  '    params:',
  '      - { name: id, type: integer, required: true }',
  '    effects: [read]',
];

function fileNamed(from: string): string {
  if (from === '-') throw new UsageError('--from takes a file; standard input is for answers.');
  return from;
}

/** The server's own name is a better guess than the repository's. */
async function answersOf(options: Partial<Answers>, { name }: Start): Promise<Answers> {
  const { answersAsked, answersFrom } = await import('../live/questions.ts');
  const guess = name === undefined ? '' : visible(name).trim();
  const guesses = guess === '' ? {} : { name: guess };
  if (process.stdin.isTTY !== true) return answersFrom(options, guesses);
  return onTerminal((ask) => answersAsked(options, guesses, { ask, say: warn }));
}

/** Lines that are pasted at once are kept for the questions that follow. */
async function onTerminal(talk: (ask: (line: string) => Promise<string>) => Promise<Answers>): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  try {
    return await talk(async (line) => {
      terminal.setPrompt(line);
      terminal.prompt();
      const { value, done } = await lines.next();
      if (done) throw new UsageError('stopped before all questions were answered; nothing was written.');
      return value;
    });
  } finally {
    terminal.close();
  }
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? 'is there already; it is left as it is' : `cannot be written (${error.code})`;
    throw new UsageError(`${visible(file)} ${why}. Name another place with --out FILE.`);
  });
}

function report(format: (typeof FORMATS)[number], file: string, { tools }: Start): string {
  const next = ['lint', 'fix'].map((command) => `npm run -s mcp-risk -- ${command} ${shellWord(file)}`);
  if (format === 'json') return jsonText({ file, tools: tools.length, next });
  const todo = tools.length === 0 ? 'add its tools, then' : 'review its facts, then';
  return [`${visible(file)}: ${counted(tools.length, 'tool')}; ${todo}:`, ...next.map((line) => `  ${line}`)].join(
    '\n',
  );
}
