/** What every command of `mcp-risk` is made of. */

/** 0: all is well. 1: something was found. 2: the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** Arguments, without the program's and the command's name: `FILE... [--server ID]`. */
  usage: string;
  /** One sentence for the overview. */
  summary: string;
  /** Options and what they mean, in the order shown. */
  options: readonly (readonly [option: string, meaning: string])[];
  /** What the exit codes mean here, when it is not obvious. */
  notes?: string;
  /** Complete command lines that work. */
  examples: readonly string[];
  run: (args: readonly string[]) => Promise<ExitCode>;
}

/** Thrown when a command is used wrongly. The message says what and what to do; it is printed as it is. */
export class UsageError extends Error {}

/** The text that `--help` prints. */
export function helpText(name: string, command: Command): string {
  const options = [...command.options, ['--help', 'this text'] as const];
  const width = Math.max(...options.map(([option]) => option.length));
  return [
    command.summary,
    '',
    `  mcp-risk ${name} ${command.usage}`,
    '',
    'Options:',
    ...options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`),
    ...(command.notes ? ['', command.notes] : []),
    '',
    command.examples.length === 1 ? 'Example:' : 'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}
