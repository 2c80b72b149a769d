import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_OUT } from '../../publish/environment.ts';
import type { WrittenFile } from './files.ts';

/** The first file that a build writes: its folder is known by it. */
export const FIRST_FILE = '_headers';

/** The folder that a site is built into. Each folder below it is made once. */
export class Output {
  readonly root: string;
  #made = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  write([path, text]: WrittenFile): void {
    const file = join(this.root, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    writeFileSync(file, text);
  }
}

/**
 * The folder, emptied for a build.
 *
 * @throws when it holds files that no build left there: somebody gave the wrong name
 */
export function emptied(root: string): Output {
  const isOurs = root === DEFAULT_OUT || !existsSync(root) || existsSync(join(root, FIRST_FILE));
  if (!isOurs && readdirSync(root).length > 0)
    throw new Error(
      `${root} holds files that no build left there. SITE_OUT must name a new folder; nothing was changed.`,
    );
  rmSync(root, { recursive: true, force: true });
  return new Output(root);
}
