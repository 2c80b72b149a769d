import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, saveKept } from '../../catalogue/kept-file.ts';
import type { Counts } from '../../catalogue/types.ts';
import { FIRST_FILE } from './output.ts';
import type { PartsByName } from './parts.ts';
import type { Layouts } from './server-files.ts';
import type { Traces } from './traces.ts';

/** What a build that came to its end leaves for the next one. */
export interface LastBuild {
  /** See `codeKey`. */
  code: string;
  parts: PartsByName;
  /** See `ServerKeys`. */
  shown: string;
  listed: string;
  found: string;
  traces: Traces;
  counts: Counts;
  /** The layouts that pages are filled into, as Astro rendered them; by path. */
  shells: Layouts;
}

interface Saved extends LastBuild {
  /** Which build the folder holds: when and as which file its first file was written. */
  stamp: string;
}

/** Reads and writes what one build leaves for the next. While a build runs nothing is there: one that is cut short leaves nothing to trust. */
export class LastBuilds {
  readonly #file: string;
  readonly #out: string;

  /**
   * @param cache folder that the project keeps such things in
   * @param out folder of the site
   */
  constructor(cache: string, out: string) {
    this.#file = join(cache, 'last-build.kept');
    this.#out = out;
  }

  /**
   * What the last build left, or in a sentence why nothing can be taken over from it.
   *
   * @param code the key of the code as it is now
   */
  read(code: string): LastBuild | string {
    const saved = readKept<Saved>(this.#file);
    if (saved === undefined) return 'No build that came to its end is remembered.';
    if (saved.stamp !== this.#stamp()) return `${this.#out} does not hold the build that is remembered.`;
    if (saved.code !== code) return 'Code, prose, settings or packages are not those of the last build.';
    return saved;
  }

  forget(): void {
    rmSync(this.#file, { force: true });
  }

  save(build: LastBuild): void {
    const saved: Saved = { ...build, stamp: this.#stamp() };
    saveKept(this.#file, saved);
  }

  #stamp(): string {
    const stat = statSync(join(this.#out, FIRST_FILE), { throwIfNoEntry: false });
    return stat === undefined ? 'none' : `${stat.ino} ${stat.mtimeMs}`;
  }
}
