import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Start } from '../scale/watch.ts';
import type { Program } from './hugo.ts';

/** A command that writes tool pages. */
interface Command {
  args: string[];
  start?: Start;
  /** Where it writes them. */
  out: string;
}

/** A generator that takes part. */
export interface Contestant {
  name: string;
  /** The command for all pages, or for a single one. */
  command: (which: 'all' | 'one') => Command;
  /** True where the program prints the seconds of its pages; of the others they are what a single page does not take. */
  isTimedInside: boolean;
  /** True where pages say the same as ours. */
  isSame: boolean;
}

const ELEVENTY = resolve('bench/node_modules/@11ty/eleventy/cmd.cjs');
const PROGRAMS = resolve('bench/peers');

/** All that take part, in the folder that `prepare` has filled. Throws when Eleventy is not installed. */
export function contestants(work: string, catalogue: string, count: number, hugo: Program): Contestant[] {
  if (!existsSync(ELEVENTY)) throw new Error('Eleventy is not installed: npm ci --prefix bench');
  const inputs = { floor: ['paths.json', 'page.json'], ours: ['shell.html'] };
  const own = (name: 'floor' | 'ours', first: string[]) => (which: 'all' | 'one') => {
    const out = join(work, which, name);
    const files = inputs[name].map((file) => join(work, file));
    return { args: [join(PROGRAMS, `${name}.ts`), ...first, ...files, out, which === 'all' ? `${count}` : '1'], out };
  };
  return [
    { name: 'Plain write loop', command: own('floor', []), isTimedInside: true, isSame: false },
    { name: 'This project', command: own('ours', [catalogue]), isTimedInside: true, isSame: true },
    { name: 'Eleventy, Nunjucks', command: (which) => eleventy(join(work, which, 'eleventy')), ...PEER },
    { name: 'Hugo', command: (which) => hugoIn(join(work, which, 'hugo'), hugo), ...PEER },
  ];
}

const PEER = { isTimedInside: false, isSame: true } as const;

function eleventy(folder: string): Command {
  return { args: [ELEVENTY, '--quiet'], start: { cwd: folder }, out: join(folder, 'out') };
}

function hugoIn(folder: string, { file, env }: Program): Command {
  const args = ['--quiet', '--cacheDir', join(folder, 'cache')];
  return { args, start: { cwd: folder, program: file, env }, out: join(folder, 'out') };
}
