import { visible, warn } from '../output.ts';
import { progress } from '../progress.ts';
import { type Reading, readServer } from './read-server.ts';
import type { Target } from './target.ts';
import { ServerFault } from './watch.ts';

/**
 * Reads a server for a command. What is wrong with it goes to standard error, a sentence a line.
 *
 * @returns undefined when it could not be read
 */
export async function readingOrFault(command: string, target: Target, seconds: number): Promise<Reading | undefined> {
  const { show, end } = progress().count('Reading', 'tools');
  try {
    const reading = await readServer(target, seconds, show).finally(end);
    for (const sentence of [...reading.remarks, ...reading.problems]) warn(visible(`mcp-risk ${command}: ${sentence}`));
    return reading;
  } catch (error) {
    if (!(error instanceof ServerFault)) throw error;
    warn(visible(`mcp-risk ${command}: ${error.message}`));
    return undefined;
  }
}
