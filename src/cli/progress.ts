import { performance } from 'node:perf_hooks';
import { Progress, screenOn } from '../publish/progress.ts';

/** Progress of a command, on standard error. */
export function progress(): Progress {
  return new Progress(screenOn(process.stderr, process.env, () => performance.now()));
}
