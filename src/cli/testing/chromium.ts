import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './step.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser for the browser checks: CHROMIUM in the environment, one on the PATH, or, on Debian as root, a fresh install. */
export async function chromium(): Promise<string> {
  return found() ?? (await installed());
}

function found(): string | undefined {
  const given = process.env['CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file));
}

async function installed(): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error('No Chromium was found. Install it, or give its path: CHROMIUM=/path/to/chromium npm test');
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runCommand('apt-get', ['update', '-qq'], quiet);
  const install = await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  const file = found();
  if (file === undefined) throw new Error(`Chromium could not be installed.\n${update.output}${install.output}`);
  return file;
}
