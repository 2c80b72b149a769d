import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesIn } from '../../src/site/write/folder.ts';

const ROOT = '.cache/changed';
const COPIED = [
  'src',
  'content',
  'public',
  'catalogue',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** How a build ended, and what it said. */
export interface Built {
  code: number;
  said: string;
}

/** A copy of the project that a test may change. It uses the packages of this one. */
export class Project {
  constructor() {
    rmSync(ROOT, { recursive: true, force: true });
    mkdirSync(ROOT, { recursive: true });
    for (const name of COPIED) cpSync(name, join(ROOT, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(ROOT, 'node_modules'));
  }

  /** Replaces a text in a file. Throws when it does not stand there exactly once. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }

  read(file: string): string {
    return readFileSync(join(ROOT, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(ROOT, file), text);
  }

  /** Overwrites what builds have left for the next ones in files of this name. Throws when they have left none. */
  writeInCache(file: string, text: string): void {
    const caches = readdirSync(join(ROOT, '.cache')).map((name) => join('.cache', name, file));
    const found = caches.filter((path) => existsSync(join(ROOT, path)));
    for (const path of found) this.write(path, text);
    if (found.length === 0) throw new Error(`No build has left ${file}.`);
  }

  remove(file: string): void {
    rmSync(join(ROOT, file), { recursive: true });
  }

  /** Builds into a folder of the copy. */
  async build(out: string, args: readonly string[] = []): Promise<Built> {
    const child = this.#start(out, args);
    const said = collected(child);
    const code = await new Promise<number>((done) => child.once('close', (ended) => done(ended ?? 1)));
    return { code, said: said() };
  }

  /** Begins a build of what has changed, and ends it with all that it has started once it has said this. */
  async cutShort(out: string, after: string): Promise<void> {
    const child = this.#start(out, ['--changed']);
    const said = collected(child);
    const closed = new Promise((done) => child.once('close', done));
    child.stdout?.on('data', () => {
      // The group: the build runs in a process of its own, and Astro in another.
      if (said().includes(after) && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    });
    await closed;
    if (said().includes('Done')) throw new Error(`The build came to its end:\n${said()}`);
  }

  /** SHA-256 of every file of a built site, by its path. */
  files(out: string): Record<string, string> {
    const files = [...filesIn(join(ROOT, out))];
    return Object.fromEntries(
      files.map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')]),
    );
  }

  #start(out: string, args: readonly string[]): ChildProcess {
    const env = { ...process.env, SITE_OUT: out, NODE_ENV: 'production', CI: 'true' };
    for (const name of ['CATALOGUE', 'SITE_URL', 'BASE_PATH', 'VITEST', 'BASE_URL'])
      delete env[name as keyof typeof env];
    return spawn(process.execPath, ['src/cli/build-site.ts', ...args], { cwd: ROOT, env, detached: true });
  }
}

function collected(child: ChildProcess): () => string {
  const said: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part));
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  return () => Buffer.concat(said).toString('utf8');
}
