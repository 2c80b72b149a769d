#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { CATALOGUE_FOLDER } from '../catalogue/folder.ts';
import { DEFAULT_OUT } from '../publish/environment.ts';
import { optionsOf } from './args.ts';

const HELP = `Builds the site from the catalogue.

  npm run build                 everything, into an emptied folder
  npm run build -- --changed    what has changed since the last build; the outcome is the same, byte for byte

Environment:
  CATALOGUE   another catalogue folder of the same layout (default: ${CATALOGUE_FOLDER})
  SITE_OUT    where to write the site: a new folder, or one built before (default: ${DEFAULT_OUT})
  SITE_URL    scheme and host that the site will live at
  BASE_PATH   the path that it will live under (default: /)
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf('npm run build', HELP, args, { changed: { type: 'boolean' } });
  return typeof options === 'number' ? options : build(options.changed === true);
}

function build(changed: boolean): Promise<number> {
  // Compiled code is kept: a second build starts in half the time.
  const env = { ...process.env, NODE_COMPILE_CACHE: '.cache/compiled' };
  const child = spawn(process.execPath, ['src/site/write/build.ts', ...(changed ? ['--changed'] : [])], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
