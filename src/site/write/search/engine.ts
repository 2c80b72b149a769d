import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import * as z from 'zod';
import type { SearchText } from '../../../publish/search-records.ts';
import { chunkFile, decoded, entryFile, metaFile, unpacked, type WordEntry } from './form.ts';

/** The engine is a process of its own behind a pipe; one call at a time would leave it waiting. */
const IN_FLIGHT = 64;

/** The engine's program, as a page loads it. Its own interfaces are left out. */
const PROGRAM = /^(?:pagefind\.js|pagefind-worker\.js|wasm\..*\.pagefind)$/;

/** What the engine makes of texts. */
export interface Indexed {
  /** Number of words in each text. */
  lengths: number[];
  words: WordEntry[];
  /** The files that a page runs, by their names. */
  program: [name: string, bytes: Uint8Array][];
  head: EngineHead;
}

/** Begins to show how far something of so many steps is. */
export type Begin = (total: number) => (done: number) => void;

/** What the engine says of itself. */
export interface EngineHead {
  version: string;
  /** What the file that it reads first holds beside the name of the index. */
  entry: Readonly<Record<string, unknown>>;
  english: Readonly<Record<string, unknown>>;
  sorts: unknown[];
  /** What stands beside the content, in the order that places in it are numbered by. */
  beside: string[];
}

/**
 * Asks the engine for the words of texts. Texts are known by their number. Throws with its own words when it refuses one.
 *
 * @param begin is told how many texts there are, and gives what is told how many the engine has taken
 */
export async function askEngine(texts: readonly SearchText[], begin: Begin): Promise<Indexed> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`The search engine did not start: ${errors.join('; ')}`);
  try {
    await addAll(index, texts, begin(texts.length));
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
    return read(made.files, texts.length);
  } finally {
    await close();
  }
}

async function addAll(index: PagefindIndex, texts: readonly SearchText[], show: (done: number) => void): Promise<void> {
  const waiting = texts.entries();
  let taken = 0;
  const worker = async (): Promise<void> => {
    for (const [n, { title, sub, content }] of waiting) {
      const record = { url: String(n), content, language: 'en', meta: { title, sub } };
      const { errors } = await index.addCustomRecord(record);
      if (errors.length > 0) throw new Error(`“${title}” could not be indexed: ${errors.join('; ')}`);
      taken += 1;
      show(taken);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
}

function read(files: readonly IndexFile[], count: number): Indexed {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const get = (path: string): Uint8Array => {
    const bytes = byPath.get(path);
    if (bytes === undefined) throw new Error(`The search engine made no file ${path}.`);
    return bytes;
  };
  const { languages, ...entry } = entryFile.parse(JSON.parse(Buffer.from(get('pagefind-entry.json')).toString()));
  const { hash, page_count: _, ...english } = languages.en;
  const metaPath = `pagefind.${hash}.pf_meta`;
  const [version, pages, chunks, , sorts, beside] = metaFile.parse(decoded(metaPath, get(metaPath)));
  const isInOrder = pages.length === count && pages.every(([name], n) => urlOf(name, get) === String(n));
  if (!isInOrder) throw new Error('The search engine does not number records in the order in which it gets them.');
  const words = chunks.flatMap(([, , name]) => chunkFile.parse(decoded(name, get(`index/${name}.pf_index`)))[0]);
  const program = [...byPath].filter(([path]) => PROGRAM.test(path));
  return {
    lengths: pages.map(([, length]) => length),
    words,
    program,
    head: { version, entry, english, sorts, beside },
  };
}

function urlOf(name: string, get: (path: string) => Uint8Array): string {
  const text = Buffer.from(unpacked(name, get(`fragment/${name}.pf_fragment`))).toString();
  return z.object({ url: z.string() }).parse(JSON.parse(text)).url;
}
