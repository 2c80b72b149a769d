import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SiteFile } from './output.ts';

/** Paths of the files of a folder, below it, in an order that does not change. */
export function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** The files themselves, in the same order. */
export function* filesIn(folder: string): Generator<SiteFile> {
  for (const path of pathsIn(folder)) yield [path, readFileSync(join(folder, path))];
}
