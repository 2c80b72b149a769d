import { performance } from 'node:perf_hooks';
import { Progress } from '../publish/progress.ts';

/** Progress of a command, on standard error. */
export function progress(): Progress {
  return new Progress({
    isWatched: process.stderr.isTTY === true && process.env['CI'] === undefined,
    now: () => performance.now(),
    write: (text) => process.stderr.write(text),
  });
}
