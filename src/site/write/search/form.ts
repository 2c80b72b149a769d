import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';
import * as z from 'zod';

/** What stands before the data in each file of the engine. */
const MAGIC = 'pagefind_dcd';

/** Where a word stands in a record: the record's number, places in its content, places in its title and the words beside it. */
const posting = z.tuple([z.int().nonnegative(), z.array(z.int()), z.array(z.int())]);
export type Posting = z.infer<typeof posting>;

/** A word with where it stands, and the ways it is written with accents. The number of a record counts from the one before. */
export const wordEntry = z.tuple([z.string(), z.array(posting), z.array(z.tuple([z.string(), z.array(posting)]))]);
export type WordEntry = z.infer<typeof wordEntry>;

/** A file of the index: words in their order. */
export const chunkFile = z.tuple([z.array(wordEntry)]);

/** Version, records with their number of words, files of the index with their first and last word, filters; then what can be sorted by, and what results may show. */
export const metaFile = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.int()])),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.string()),
]);

/** What the engine reads first. */
export const entryFile = z.looseObject({
  languages: z.strictObject({ en: z.looseObject({ hash: z.string(), page_count: z.int() }) }),
});

/** Takes the data out of a file. Throws when the engine writes another form than the one known here. */
export function unpacked(path: string, packedBytes: Uint8Array): Uint8Array {
  const bytes = gunzipSync(packedBytes);
  if (bytes.subarray(0, MAGIC.length).toString() !== MAGIC)
    throw new Error(
      `${path} does not begin with ${MAGIC}: the search engine writes another form than the one known here.`,
    );
  return bytes.subarray(MAGIC.length);
}

/** The same, read as the binary notation that all files but the results are in (CBOR, RFC 8949). */
export function decoded(path: string, packedBytes: Uint8Array): unknown {
  return decode(unpacked(path, packedBytes));
}

/** Level 9 takes twice as long for files that are two thousandths smaller. */
export function packed(bytes: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(MAGIC), bytes]), { level: 7 });
}

/** A name for what a file holds, as the engine gives names: the language, then digits of a sum. */
export function nameFor(bytes: Uint8Array, digits: number): string {
  return `en_${createHash('sha256').update(bytes).digest('hex').slice(0, digits)}`;
}
