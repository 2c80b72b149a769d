import { type ParseArgsConfig, parseArgs } from 'node:util';
import { errorCode } from '../catalogue/error-code.ts';
import { suggest } from '../policy/suggest.ts';
import { UsageError } from './command.ts';
import { print, visible, warn } from './output.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads arguments by the options given; throws a UsageError that names the argument which is wrong. */
export function readArguments<const Given extends Options>(args: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(reason(error, args, Object.keys(options)));
  }
}

/** The options of a program that takes nothing else; throws a UsageError for any other word. */
export function readOptions<const Given extends Options>(args: readonly string[], options: Given) {
  const { values, positionals } = readArguments(args, options);
  const [extra] = positionals;
  if (extra === undefined) return values;
  const near = Object.hasOwn(options, extra) ? extra : suggest(extra, Object.keys(options))[0];
  throw new UsageError(`"${visible(extra)}" is no option, and nothing else is taken.${meant(near)}`);
}

/**
 * The options of a program beside `mcp-risk`, or the code to end with: 0 when it was asked for its help, 2 when it was used wrongly.
 * Both are said here.
 */
export function optionsOf<const Given extends Options>(
  program: string,
  help: string,
  args: readonly string[],
  options: Given,
) {
  if (args.includes('--help') || args.includes('-h')) {
    print(help);
    return 0;
  }
  try {
    return readOptions(args, { ...options, help: { type: 'boolean' } });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    warn(`${program}: ${error.message}\n\n${help}`);
    return 2;
  }
}

function reason(error: unknown, args: readonly string[], known: readonly string[]): string {
  const unknown = args.find((arg) => /^--?[^-=]/.test(arg) && !known.includes(optionName(arg)));
  if (errorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    const [near] = suggest(optionName(unknown), known);
    return `there is no option "${visible(unknown)}".${meant(near)}`;
  }
  return error instanceof Error ? visible(error.message) : 'the arguments cannot be read.';
}

const meant = (option: string | undefined) => (option === undefined ? '' : ` Did you mean "--${option}"?`);

function optionName(arg: string): string {
  return arg.replace(/^-+/, '').replace(/=.*$/s, '');
}

/** One of a closed set of words, or a UsageError that lists them. */
export function oneOf<const Word extends string>(
  option: string,
  given: string | undefined,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === (given ?? words[0]));
  if (found !== undefined) return found;
  const [near] = suggest(given ?? '', words);
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new UsageError(`--${option} must be ${words.join(', ')}, not "${visible(given ?? '')}".${meant}`);
}

/** The files named; a UsageError when there are none, more than the command takes, or standard input is named twice. */
export function filesOf(positionals: readonly string[], most = Number.POSITIVE_INFINITY): readonly string[] {
  if (positionals.length === 0) throw new UsageError('name a FILE, or - for standard input.');
  if (positionals.length > most)
    throw new UsageError(`one FILE at a time; "${visible(positionals[most] ?? '')}" is too many.`);
  if (positionals.filter((file) => file === '-').length > 1)
    throw new UsageError('standard input can be read only once; give one -, and the others as files.');
  return positionals;
}
