import type { Output, SiteFile } from './output.ts';

/** Files that are made together, and what they were made from. */
export interface Part {
  /** The same key means the same files. */
  key: string;
  /** Paths under the site. */
  files: string[];
}

/** The parts of a site by name. */
export type PartsByName = Readonly<Record<string, Part>>;

/** A site that is written part by part. A part that an earlier build made from the same stays as it is. */
export class Parts {
  readonly #output: Pick<Output, 'write' | 'remove'>;
  readonly #before: PartsByName;
  readonly #now: Record<string, Part> = {};

  /** @param before what stands in the folder already; nothing in one that has been emptied */
  constructor(output: Pick<Output, 'write' | 'remove'>, before: PartsByName) {
    this.#output = output;
    this.#before = before;
  }

  /** Keeps a part as it stands. False when it does not stand. */
  keep(name: string): boolean {
    return this.keeps(name, this.#before[name]?.key);
  }

  /** Keeps all parts whose names begin so. */
  keepAll(start: string): void {
    for (const name of Object.keys(this.#before)) if (name.startsWith(start)) this.keep(name);
  }

  /** True when the part stands as it is to be; it is then kept. */
  keeps(name: string, key: string | undefined): boolean {
    const before = this.#before[name];
    if (before === undefined || before.key !== key) return false;
    this.#now[name] = before;
    return true;
  }

  /**
   * Writes the files of a part, unless they stand already.
   *
   * @returns how many were made
   */
  write(name: string, key: string, make: () => Iterable<SiteFile>): number {
    if (this.keeps(name, key)) return 0;
    const files: string[] = [];
    for (const file of make()) {
      this.#output.write(file);
      files.push(file[0]);
    }
    return this.add(name, key, files);
  }

  /**
   * Takes note of a part that another process has written.
   *
   * @returns how many files it has
   */
  add(name: string, key: string, files: string[]): number {
    this.#now[name] = { key, files };
    return files.length;
  }

  /**
   * Removes what no part has any more.
   *
   * @returns what a later build has to know
   */
  finish(): PartsByName {
    const isKept = (name: string) => this.#now[name] === this.#before[name];
    const filesOf = (parts: PartsByName) =>
      Object.entries(parts).flatMap(([name, { files }]) => (isKept(name) ? [] : files));
    // What a part has that stayed as it is, no other part had.
    const made = new Set(filesOf(this.#now));
    for (const file of filesOf(this.#before)) if (!made.has(file)) this.#output.remove(file);
    return this.#now;
  }
}
