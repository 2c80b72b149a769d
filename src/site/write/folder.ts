import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SiteFile } from './output.ts';

/** The files of a folder, with their paths below it, in an order that does not change. */
export function* filesIn(folder: string): Generator<SiteFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  for (const name of names) yield [name, readFileSync(join(folder, name))];
}
