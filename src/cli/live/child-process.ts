import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const IS_WINDOWS = process.platform === 'win32';

/** How long a process is given to end by itself when its input ends, and again after SIGTERM. */
const GRACE_MS = 1_000;

const ENDING_SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Starts a program in a process group of its own, so that what it starts can be ended with it. */
export function startChild(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Child {
  const child = spawn(command, args, {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: !IS_WINDOWS,
    windowsHide: true,
  });
  endWithUs(child);
  return child;
}

/** Ends a program: end of input, then SIGTERM, then SIGKILL. Resolves when it has ended; what it started ends with it. */
export async function endChild(child: Child): Promise<void> {
  if (child.pid === undefined) return;
  const ended = hasEnded(child)
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin.end();
  if (!(await isDone(ended))) {
    signalGroup(child, 'SIGTERM');
    await isDone(ended);
  }
  signalGroup(child, 'SIGKILL');
  await ended;
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
}

const hasEnded = (child: Child): boolean => child.exitCode !== null || child.signalCode !== null;

async function isDone(ended: Promise<void>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), GRACE_MS);
  const done = await Promise.race([ended.then(() => true), promise]);
  clearTimeout(timer);
  return done;
}

function signalGroup(child: Child, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (IS_WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}

/** A child in a group of its own does not get the terminal's Ctrl-C; it is ended with this program all the same. */
function endWithUs(child: Child): void {
  const kill = () => signalGroup(child, 'SIGKILL');
  const handlers = Object.entries(ENDING_SIGNALS).map(([signal, code]) => {
    const handler = () => {
      kill();
      process.exit(code);
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  process.once('exit', kill);
  const forget = () => {
    process.off('exit', kill);
    for (const off of handlers) off();
  };
  child.once('exit', forget);
  child.once('error', forget);
}
