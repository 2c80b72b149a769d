import { existsSync, globSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { runCommand } from '../../src/cli/testing/step.ts';

const UNPACKED = resolve('.cache/hugo');

/** A program with the variables that it needs. */
export interface Program {
  file: string;
  env: Record<string, string>;
}

/** Hugo: HUGO in the environment, the one of this machine, or Debian's, unpacked under `.cache/` and not installed. */
export async function hugoProgram(): Promise<Program> {
  const given = process.env['HUGO'];
  if (given !== undefined && given !== '') return { file: resolve(given), env: {} };
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'hugo')).find((file) => existsSync(file));
  return found === undefined ? await unpacked() : { file: found, env: {} };
}

/** Its one library that a small Debian lacks is unpacked beside it. */
async function unpacked(): Promise<Program> {
  const file = join(UNPACKED, 'usr/bin/hugo');
  if (!existsSync(file)) await unpack();
  if (!existsSync(file)) throw new Error('No Hugo was found. Install it, or give its path: HUGO=/path/to/hugo');
  const libraries = globSync('usr/lib/*-linux-gnu', { cwd: UNPACKED }).map((folder) => join(UNPACKED, folder));
  return { file, env: { LD_LIBRARY_PATH: libraries.join(delimiter) } };
}

async function unpack(): Promise<void> {
  mkdirSync(UNPACKED, { recursive: true });
  const { code, output } = await runCommand('sh', ['-c', `cd "${UNPACKED}" && apt-get download -qq hugo libsass1`]);
  if (code !== 0) throw new Error(`Hugo could not be fetched. Give its path: HUGO=/path/to/hugo\n${output}`);
  for (const archive of globSync('*.deb', { cwd: UNPACKED }))
    await runCommand('dpkg-deb', ['-x', join(UNPACKED, archive), UNPACKED]);
}
