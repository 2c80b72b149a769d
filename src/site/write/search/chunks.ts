import { fnv1a } from '../../../catalogue/fnv1a.ts';
import type { Words } from './words.ts';

/** Words that a page fetches together. */
interface Chunk {
  first: string;
  last: string;
  /** The file as the engine reads it, not yet packed. */
  bytes: Uint8Array;
}

/** Bytes before packing from which on a chunk may end. A query fetches a chunk for each of its words. */
const ENOUGH = 4_096;

/** How many letters words share that are never put apart: who has typed so many is shown all words that begin so. */
const TOGETHER = 3;

/** One beginning in so many may begin a chunk. */
const ONE_IN = 4;

/**
 * Cuts the words into chunks. The engine looks for words that begin with what was typed in one chunk, so that a cut comes
 * between two beginnings. Where one may be depends on the word that stands there alone: a word that comes or goes changes the chunk
 * it stands in, and seldom another.
 */
export function chunksOf(words: Words): Chunk[] {
  const chunks: Chunk[] = [];
  let beginning = '';
  let [names, parts, size]: [string[], Uint8Array[], number] = [[], [], 0];
  const cut = (): void => {
    const [first, last] = [names[0], names.at(-1)];
    if (first !== undefined && last !== undefined)
      chunks.push({ first, last, bytes: Buffer.concat([head(names.length), ...parts]) });
    [names, parts, size] = [[], [], 0];
  };
  for (const [word, bytes] of words) {
    const before = beginning;
    beginning = word.slice(0, TOGETHER);
    if (size >= ENOUGH && beginning !== before && fnv1a(beginning) % ONE_IN === 0) cut();
    names.push(word);
    parts.push(bytes);
    size += bytes.length;
  }
  cut();
  return chunks;
}

/** A list of one list of `count` words: how CBOR begins it (RFC 8949, section 3). */
function head(count: number): Uint8Array {
  return Uint8Array.of(0x81, 0x9a, count >>> 24, count >>> 16, count >>> 8, count);
}
