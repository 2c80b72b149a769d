import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../publish/environment.ts';
import { pathsIn } from './folder.ts';

/** Everything in the project that a page may come out different by, but the records. */
const SOURCES = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Variables that change what is written; where it is written to changes nothing. */
const VARIABLES = ['SITE_URL', 'BASE_PATH'];

/**
 * SHA-256 over all that makes pages from records: code, styles, prose, the locked packages, the Node that runs, and the address of the
 * site. The same key and the same records make the same files.
 *
 * @param root of the project
 */
export function codeKey(root: string, environment: Environment): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of VARIABLES) hash.update(`\n${name}=${environment[name] ?? ''}`);
  for (const file of SOURCES.flatMap((name) => filesIn(root, name))) {
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** The files of a folder in an order that does not change, or the file itself. Tests make no page. */
function filesIn(root: string, name: string): string[] {
  if (!statSync(join(root, name)).isDirectory()) return [name];
  return pathsIn(join(root, name))
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => `${name}/${path}`);
}
