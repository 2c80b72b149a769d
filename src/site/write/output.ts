import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../../catalogue/error-code.ts';
import { DEFAULT_OUT } from '../../publish/environment.ts';

/** The first file that a build writes: its folder is known by it. */
export const FIRST_FILE = '_headers';

/** A file of the site: its path under the site, and what it holds. */
export type SiteFile = readonly [path: string, content: string | Uint8Array];

/** The folder that a site is built into. Each folder below it is made once. */
export class Output {
  readonly root: string;
  readonly #isEmpty: boolean;
  #made = new Set<string>();
  written = 0;
  removed = 0;

  /** @param isEmpty nothing stands there yet. Otherwise a file whose bytes are the same already is left alone, with its date */
  constructor(root: string, isEmpty: boolean) {
    this.root = root;
    this.#isEmpty = isEmpty;
  }

  write([path, content]: SiteFile): void {
    const file = join(this.root, path);
    if (!this.#isEmpty && holds(file, content)) return;
    const folder = dirname(file);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    writeFileSync(file, content);
    this.written += 1;
  }

  /** Resolves when all files that were to be written are. Rejects when one could not be. */
  settled(): Promise<void> {
    return Promise.resolve();
  }

  /** What a file holds that stands there. Throws when there is none. */
  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Removes a file, and the folders above it that hold nothing else. */
  remove(path: string): void {
    rmSync(join(this.root, path), { force: true });
    this.removed += 1;
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const full = join(this.root, folder);
      if (!removedWhenEmpty(full)) return;
      this.#made.delete(full);
    }
  }
}

/** A folder of the search has tens of thousands of files: to list what is in it for each that goes would take longer than the rest. */
function removedWhenEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return true;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    throw error;
  }
}

/** A file of another length is not read. */
function holds(file: string, content: string | Uint8Array): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  return size === Buffer.byteLength(content) && readFileSync(file).equals(Buffer.from(content));
}

/** Other sites have headers too; what stands beside them tells a folder that people work in. */
const NEVER_OURS = /^(?:\..+|package\.json|src|node_modules)$/;

/**
 * The folder, emptied for a build.
 *
 * @throws when it holds files that no build left there: somebody gave the wrong name
 */
export function emptied(root: string): Output {
  const there = existsSync(root) ? readdirSync(root) : [];
  const isOurs = root === DEFAULT_OUT || (there.includes(FIRST_FILE) && !there.some((name) => NEVER_OURS.test(name)));
  if (!isOurs && there.length > 0)
    throw new Error(
      `${root} holds files that no build left there. SITE_OUT must name a new folder; nothing was changed.`,
    );
  rmSync(root, { recursive: true, force: true });
  return new Output(root, true);
}
