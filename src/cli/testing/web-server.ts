import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { runCommand } from './step.ts';

type WebServer = 'nginx' | 'caddy';

const UNPACKED = resolve('.cache/web-servers');
const QUIET = { DEBIAN_FRONTEND: 'noninteractive' };

/**
 * The program of a web server: NGINX or CADDY in the environment, one on this machine, or Debian's, unpacked under `.cache/`.
 * It is unpacked and not installed, since an installed one would start at once and at every boot.
 */
export async function webServer(name: WebServer): Promise<string> {
  return found(name) ?? (await unpacked(name));
}

function found(name: WebServer): string | undefined {
  const given = process.env[name.toUpperCase()];
  if (given !== undefined && given !== '') return given;
  const folders = ['/usr/sbin', '/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const own = ['usr/sbin', 'usr/bin'].map((folder) => join(UNPACKED, name, folder));
  return [...folders, ...own].map((folder) => join(folder, name)).find((file) => existsSync(file));
}

async function unpacked(name: WebServer): Promise<string> {
  const asked = `Install it, or give its path: ${name.toUpperCase()}=/path/to/${name} npm test`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(`No ${name} was found. ${asked}`);
  mkdirSync(UNPACKED, { recursive: true });
  const update = await runCommand('apt-get', ['update', '-qq'], QUIET);
  const download = await runCommand('sh', ['-c', `cd "${UNPACKED}" && apt-get download -qq ${name}`], QUIET);
  const archive = readdirSync(UNPACKED).find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));
  const rest = archive === undefined ? '' : await unpack(join(UNPACKED, archive), join(UNPACKED, name));
  const file = found(name);
  if (file === undefined) {
    throw new Error(`${name} could not be fetched. ${asked}\n${update.output}${download.output}${rest}`);
  }
  return file;
}

/** Unpacks an archive and installs the libraries that it needs, which start nothing. Gives what was said. */
async function unpack(archive: string, folder: string): Promise<string> {
  const { output: needs } = await runCommand('dpkg-deb', ['-f', archive, 'Depends']);
  const libraries = needs.match(/\b(?:lib|zlib)[a-z0-9.+-]+(?=[ ,]|$)/gm) ?? [];
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...libraries];
  const libs = await runCommand('apt-get', install, QUIET);
  const files = await runCommand('dpkg-deb', ['-x', archive, folder]);
  return libs.output + files.output;
}
