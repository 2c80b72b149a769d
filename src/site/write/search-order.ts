import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';

/** What stands before the data in each file of the index. */
const MAGIC = 'pagefind_dcd';

const entry = z.looseObject({ languages: z.object({ en: z.looseObject({ hash: z.string() }) }) });
const reference = z.tuple([z.string(), z.string()]);
/** Version, pages, chunks, then the filters with the names of their files; the rest follows. */
const meta = z.tuple([z.string(), z.unknown(), z.unknown(), z.array(reference)], z.unknown());
const filter = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);

type Named = readonly [string, ...unknown[]];

/**
 * Puts what an index holds in no order in the order of names. The engine keeps filters and their values in tables whose order is
 * another one in every run, so that the same records would make other files, and readers would fetch again what they have.
 *
 * @param folder of an index that the engine has written. Throws when its files are not of the form that is known here.
 */
export function putInOrder(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const index = entry.parse(JSON.parse(readFileSync(entryFile, 'utf8')));
  const { en } = index.languages;
  const file = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
  const [version, pages, chunks, filters, ...rest] = meta.parse(unpacked(file(en.hash)));
  const ordered = filters.toSorted(byName).map(([name, hash]) => [name, orderedFilter(folder, hash)]);
  rmSync(file(en.hash));
  const text = packed([version, pages, chunks, ordered, ...rest]);
  en.hash = `en_${hashOf(text, 10)}`;
  writeFileSync(file(en.hash), text);
  writeFileSync(entryFile, JSON.stringify(index));
}

/** @returns the new name of the filter's file, which follows from what it holds */
function orderedFilter(folder: string, hash: string): string {
  const file = (name: string) => join(folder, 'filter', `${name}.pf_filter`);
  const [name, values] = filter.parse(unpacked(file(hash)));
  rmSync(file(hash));
  const text = packed([name, values.toSorted(byName)]);
  const ordered = `en_${hashOf(text, 7)}`;
  writeFileSync(file(ordered), text);
  return ordered;
}

function byName([a]: Named, [b]: Named): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unpacked(file: string): unknown {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.subarray(0, MAGIC.length).toString() !== MAGIC)
    throw new Error(
      `${file} does not begin with ${MAGIC}: the search engine writes another form than the one known here.`,
    );
  return decode(bytes.subarray(MAGIC.length));
}

function packed(value: unknown): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(MAGIC), encode(value)]), { level: 9 });
}

function hashOf(bytes: Uint8Array, digits: number): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, digits);
}
