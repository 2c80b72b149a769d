import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How often memory is looked at, in milliseconds. The kernel keeps the peak, so only the last moments can be missed. */
const LOOK_EVERY = 100;

/** The processes of a build, by what their command line holds. */
const PROCESSES: readonly [part: string, name: string][] = [
  ['pagefind', 'search engine'],
  ['write/astro.ts', 'astro'],
  ['write/search/indexer.ts', 'search index'],
  ['write/writer.ts', 'second writer'],
  ['write/build.ts', 'writing'],
];

/** A finished program: its output, how long it took and the peak memory of it and all it started. */
export interface Watched {
  code: number;
  output: string;
  seconds: number;
  /** Peak resident memory in MB of each process of a build, by name. */
  peaks: Map<string, number>;
}

/** What a program is started with besides its arguments: other variables, another program than Node, another folder. */
export interface Start {
  env?: Readonly<Record<string, string>>;
  program?: string;
  cwd?: string;
}

/** Runs Node on a script and watches its processes. Memory is read from /proc: on other systems than Linux there is none. */
export function watch(
  args: readonly string[],
  { env = {}, program = process.execPath, cwd = process.cwd() }: Start = {},
): Promise<Watched> {
  const started = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const peaks = new Map<string, number>();
  const timer = setInterval(() => look(child.pid ?? 0, peaks), LOOK_EVERY);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      resolve({ code: code ?? 1, output, seconds: (performance.now() - started) / 1000, peaks });
    });
  });
}

function look(root: number, peaks: Map<string, number>): void {
  for (const pid of family(root)) {
    const [command, peak] = [
      read(pid, 'cmdline').replaceAll('\0', ' '),
      /VmHWM:\s+(\d+) kB/.exec(read(pid, 'status'))?.[1],
    ];
    if (peak === undefined) continue;
    const name = PROCESSES.find(([part]) => command.includes(part))?.[1] ?? 'start';
    peaks.set(name, Math.max(peaks.get(name) ?? 0, Number(peak) / 1024));
  }
}

/** A process and all below it. */
function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const pid of processes()) parents.set(pid, Number(/PPid:\s+(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0));
  const found = [root];
  for (const pid of found) found.push(...[...parents].filter(([, parent]) => parent === pid).map(([id]) => id));
  return found;
}

function processes(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
