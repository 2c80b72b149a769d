import { runVectors, type VectorResult, VectorsError } from '../../policy/vectors.ts';
import { filesOf, oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { readJson, shownName } from '../input.ts';
import { jsonText, print, visible, warn } from '../output.ts';

const FORMATS = ['text', 'json'] as const;

export const command: Command = {
  usage: 'FILE [--format text|json]',
  summary:
    'Runs policy vectors: calls with the decision each must get, lists, and texts with the codes they must give.',
  options: [['--format', 'text (default) or json']],
  notes: 'FILE may be - for standard input. Exits 1 when a vector fails, and when there is none to run.',
  examples: ['mcp-risk policy test src/policy/vectors.json'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  const [file = ''] = filesOf(positionals, 1);
  const result = resultOf(file, await readJson(file));
  print(format === 'json' ? jsonText(result) : textOf(result));
  if (result.passed + result.failed === 0) {
    warn(
      `mcp-risk policy test: ${visible(shownName(file))} holds nothing to run under "evaluation", "listing" or "validation".`,
    );
  }
  return result.failed > 0 || result.passed === 0 ? 1 : 0;
}

function resultOf(file: string, json: unknown): VectorResult {
  try {
    return runVectors(json);
  } catch (error) {
    if (!(error instanceof VectorsError)) throw error;
    throw new UsageError(`${visible(shownName(file))} is not a file of vectors. ${visible(error.message)}`);
  }
}

function textOf({ passed, failed, failures }: VectorResult): string {
  const lines = failures.map(({ id, step, expected, actual }) =>
    visible(`${id} step ${step}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`),
  );
  return [...lines, `${passed} passed, ${failed} failed`].join('\n');
}
