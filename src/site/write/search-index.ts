import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../../publish/search-records.ts';
import { putInOrder } from './search-order.ts';

/** The engine is a process of its own behind a pipe; one call at a time would leave it waiting. */
const IN_FLIGHT = 64;

/** Parts of pagefind's output that this site does not use: its own interfaces. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

/**
 * Writes the search index of these records into a new folder. Throws with the engine's own words when it refuses one.
 *
 * @param show is told how many records the engine has taken
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  show: (done: number) => void,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`The search engine did not start: ${errors.join('; ')}`);
  try {
    await addAll(index, records, show);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0)
      throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
  for (const name of UNUSED) rmSync(join(folder, name), { force: true });
  putInOrder(folder);
}

async function addAll(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  show: (done: number) => void,
): Promise<void> {
  const waiting = records.values();
  let taken = 0;
  const worker = async (): Promise<void> => {
    for (const record of waiting) {
      await add(index, record);
      taken += 1;
      show(taken);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
}

async function add(index: PagefindIndex, { path, content, meta, filters }: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({ url: `/${path}`, content, language: 'en', meta, filters });
  if (errors.length > 0) throw new Error(`${path} could not be indexed: ${errors.join('; ')}`);
}
