import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Output, type SiteFile } from './output.ts';

/** How many files may wait, each with what it is to hold: some 20 MB of pages. One more is written at once. */
const MOST_WAITING = 500;

/** The folder of a site that stands. What is in it is compared and written while the process makes the next files. */
export class LaterOutput extends Output {
  readonly #waiting = new Set<Promise<void>>();
  #fault: unknown;

  /** @param root a folder that holds a site */
  constructor(root: string) {
    super(root, false);
  }

  override write(file: SiteFile): void {
    if (this.#waiting.size >= MOST_WAITING) {
      super.write(file);
      return;
    }
    const written: Promise<void> = this.#put(file)
      .catch((error: unknown) => {
        this.#fault ??= error;
      })
      .finally(() => this.#waiting.delete(written));
    this.#waiting.add(written);
  }

  override async settled(): Promise<void> {
    await Promise.all(this.#waiting);
    if (this.#fault !== undefined) throw this.#fault;
  }

  async #put([path, content]: SiteFile): Promise<void> {
    const file = join(this.root, path);
    const bytes = Buffer.from(content);
    if (await holds(file, bytes)) return;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    this.written += 1;
  }
}

async function holds(file: string, bytes: Buffer): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.size === bytes.length && (await readFile(file)).equals(bytes);
}
