import { Progress, screenOn } from '../../publish/progress.ts';

/** How far the build is, on standard output. */
export const progress = new Progress(screenOn(process.stdout, process.env, () => performance.now()));

/** Says that a step is done, on a line that stays. `started` is a time of `performance.now()`. */
export function report(step: string, what: string, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  progress.line(`${step.padEnd(10)} ${what.padEnd(34)} ${seconds.padStart(6)} s`);
}

/** A message to whoever runs the build. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
