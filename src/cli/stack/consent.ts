import { createInterface } from 'node:readline';
import type { Configuration } from '../../stack/index.ts';
import { UsageError } from '../command.ts';
import { visible } from '../output.ts';

/** Asks before programs are started that a file names. Throws a UsageError where nobody agrees. */
export async function askToStart({ servers }: Configuration, agreed: boolean): Promise<void> {
  if (agreed) return;
  const names = servers.filter(({ disabled }) => !disabled).map(({ name }) => `"${visible(name)}"`);
  if (process.stdin.isTTY !== true) {
    throw new UsageError(
      `--live starts ${names.join(', ')} as the configuration says, with its variables and headers; add --yes to agree.`,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.setPrompt(`Start ${names.join(', ')} as the configuration says, with its variables and headers? [y/N] `);
  terminal.prompt();
  // No line at all, as after Ctrl-D, is a no.
  const { value, done } = await terminal[Symbol.asyncIterator]().next();
  terminal.close();
  if (done || !/^y(?:es)?$/i.test(value.trim())) throw new UsageError('nothing was started.');
}
