import { fnv1a } from '../catalogue/fnv1a.ts';

/** Shared by the build, which writes the name files, and the page, which finds its one file by the same sum. */

/** Number of files that names are spread over. Fixed, so that a page need not ask: 36,000 names give 140 a file. */
export const NAME_SHARDS = 256;

/** A name as people type it: case and the separators `_`, `-`, `.`, `/` and blank do not matter. */
export function nameKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_./-]+/g, '-');
}

/** File that holds a key, as two hex digits. */
export function nameShard(key: string): string {
  return (fnv1a(key) % NAME_SHARDS).toString(16).padStart(2, '0');
}
