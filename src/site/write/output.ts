import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WrittenFile } from './files.ts';

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
