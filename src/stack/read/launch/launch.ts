import { shown } from '../secrets.ts';
import type { Launched } from './launched.ts';
import { RUNNERS } from './runners.ts';

/** A wrapper inside a wrapper inside a wrapper is not followed further. */
const DEEPEST = 4;
const SHELLS: ReadonlySet<string> = new Set(['bash', 'sh', 'zsh', 'dash', 'fish', 'cmd', 'powershell', 'pwsh']);
const SHELL_OPTION = /^(?:-[a-z]*c|\/c|-command)$/i;

/**
 * Reads what a command line starts: a package, an image, a program. Of the arguments nothing is kept but the name of what is
 * started; where they are not understood it is only called by the program's name.
 */
export function launchOf(command: string, args: readonly string[], depth = 0): Launched {
  if (depth < DEEPEST && isLine(command)) return fromLine(command, args, depth);
  const program = baseName(command);
  if (depth < DEEPEST && SHELLS.has(program)) return throughShell(args, depth) ?? plain(command, true);
  if (depth < DEEPEST && program === 'env') return throughEnv(args, depth) ?? plain(command, false);
  return RUNNERS.get(program)?.(args) ?? installed(command) ?? plain(command, false);
}

/** True for a whole line in the place of a program; `C:\\Program Files\\nodejs\\npx.cmd` is a program. */
const isLine = (command: string): boolean => /\S\s+\S/.test(command) && !/\.(?:exe|cmd|bat|ps1)$/i.test(command);

/** `"command": "npx -y name"`: nothing but the program of such a line may be shown. */
function fromLine(line: string, args: readonly string[], depth: number): Launched {
  const inner = behindVariables([...wordsOf(line), ...args], depth + 1);
  return { ...(inner ?? plain('', false)), argument: -1 };
}

/** `npx.cmd` in any folder is `npx`. */
const baseName = (command: string): string =>
  (command.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/\.(?:exe|cmd|bat|ps1)$/, '');

/** `bash -c "npx ..."` with one text, `cmd /c npx ...` with many. */
function throughShell(args: readonly string[], depth: number): Launched | undefined {
  const option = args.findIndex((arg) => SHELL_OPTION.test(arg));
  if (option < 0) return undefined;
  const rest = args.slice(option + 1);
  const words = rest.length === 1 ? wordsOf(rest[0] ?? '') : rest;
  const inner = behindVariables(words, depth + 1);
  return inner && { ...inner, shell: true, argument: rest.length === 1 ? option + 1 : option + 1 + inner.argument + 1 };
}

/** `env NAME=value npx ...` */
function throughEnv(args: readonly string[], depth: number): Launched | undefined {
  const inner = behindVariables(args, depth + 1);
  return inner && { ...inner, argument: -1 };
}

function behindVariables(words: readonly string[], depth: number): Launched | undefined {
  const first = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word) && word !== 'exec');
  const command = words[first];
  if (command === undefined || command.startsWith('-')) return undefined;
  const inner = launchOf(command, words.slice(first + 1), depth);
  return { ...inner, argument: inner.argument < 0 ? first - 1 : first + inner.argument };
}

/** Words of a shell line up to the first thing that is more than a command; quotes are taken off. */
function wordsOf(line: string): string[] {
  const [simple = ''] = line.split(/[;&|<>`]|\$\(/);
  return [...simple.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(([word, double, single]) => double ?? single ?? word);
}

/** A program in a folder of packages: `node_modules/.bin/name` says nothing more, `node_modules/name/cli.js` does. */
function installed(command: string): Launched | undefined {
  return /[\\/]node_modules[\\/](?!\.bin)/.test(command) ? RUNNERS.get('node')?.([command]) : undefined;
}

function plain(command: string, shell: boolean): Launched {
  const isName = command.trim() !== '' && !isLine(command);
  const name = isName ? (command.split(/[\\/]/).at(-1) ?? '').replace(/\.exe$/i, '') : undefined;
  const launch = name === undefined ? { kind: 'none' as const } : { kind: 'command' as const, name: shown(name) };
  return { launch, shell, argument: -1 };
}
