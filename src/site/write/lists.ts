import type { Catalogue, Server } from '../../catalogue/types.ts';
import type { Lists } from '../../publish/lists.ts';
import type { Prose } from '../../publish/pages.ts';
import type { Shell, ShellKind } from '../templates/shell.ts';
import { API_LISTS, apiListParts } from './api-lists.ts';
import { digest } from './digest.ts';
import type { LastBuild } from './last-build.ts';
import { type Earlier, listDataParts, NAMES, nameParts, TABLE, WHOLE_TEXT } from './list-files.ts';
import { listPages } from './list-pages.ts';
import type { ListPart } from './list-part.ts';
import type { Output } from './output.ts';
import type { Parts } from './parts.ts';
import type { RowSums } from './row-sums.ts';
import type { ServerKeys } from './traces.ts';

/** What writing lists goes by. */
interface Site {
  catalogue: Catalogue;
  prose: readonly Prose[];
  lists: () => Lists;
  parts: Parts;
  keys: ServerKeys;
  sums: RowSums;
  output: Output;
  before: LastBuild | undefined;
  /** Nothing that lists show has changed. Then lists are not even sorted. */
  isListedAsBefore: boolean;
}

/**
 * Writes what programs read of lists.
 *
 * @returns how many files were made
 */
export function writeListData(site: Site): number {
  const { catalogue, prose, lists, parts, isListedAsBefore } = site;
  if (isListedAsBefore) {
    parts.keepAll('list ');
    return 0;
  }
  const made = writeParts(listDataParts({ catalogue, lists: lists(), prose, earlier: earlierFiles(site) }), site);
  return made + writeApiLists(site);
}

function writeApiLists(site: Site): number {
  return keepsAsShown(site, API_LISTS) ? 0 : writeParts(apiListParts(site.catalogue), site);
}

/**
 * Writes the names that search looks up first.
 *
 * @returns how many files were made
 */
export function writeNames(site: Site): number {
  return keepsAsShown(site, NAMES) ? 0 : writeParts(nameParts(site.catalogue), site);
}

/** Keeps the parts whose names begin so, where nothing has changed but texts about tools, which they do not show. */
function keepsAsShown({ before, keys, parts }: Site, kind: string): boolean {
  const isAsBefore = before?.shown === keys.shown;
  if (isAsBefore) parts.keepAll(kind);
  return isAsBefore;
}

function writeParts(all: readonly ListPart[], { parts, keys, sums }: Site): number {
  const { others } = keys;
  let made = 0;
  for (const { name, from, files } of all) {
    made += parts.write(name, digest([others, from(sums)]), function* () {
      for (const [path, make] of files()) yield [path, make()];
    });
  }
  return made;
}

function earlierFiles({ before, keys, output }: Site): Earlier | undefined {
  const whole = before?.parts[WHOLE_TEXT];
  if (whole === undefined) return undefined;
  const holds = (server: Server) => keys.isListedAsBefore(server);
  const parts = whole.files.map((file) => output.read(file));
  return { table: { text: output.read(TABLE), holds }, text: { parts, holds } };
}

/**
 * Writes the pages of lists.
 *
 * @param shells gives the layout of a kind of page
 * @param layouts the key of all layouts
 * @returns how many pages were made
 */
export function writeListPages(
  { catalogue, lists, parts, keys, sums, isListedAsBefore }: Site,
  shells: (kind: ShellKind) => Shell,
  layouts: string,
): number {
  if (isListedAsBefore) {
    parts.keepAll('page ');
    return 0;
  }
  const { others } = keys;
  let files = 0;
  for (const { path, kind, from, make } of listPages({ catalogue, lists: lists() })) {
    files += parts.write(`page ${path}`, digest([others, layouts, from(sums)]), () => {
      const { head, main } = make();
      return [[`${path}index.html`, shells(kind).fill(head, main)]];
    });
  }
  return files;
}
