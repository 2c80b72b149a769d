import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Catalogue } from '../../catalogue/index.ts';
import { readKept, saveKept } from '../../catalogue/kept-file.ts';
import { searchRecords } from '../../publish/search-records.ts';
import { SHELL_PATHS, Shell } from '../templates/shell.ts';
import { digest } from './digest.ts';
import { figure } from './figures.ts';
import {
  apiIndexFile,
  hostFiles,
  nameIndexFiles,
  serverDataFiles,
  serverPageFile,
  toolDataFiles,
  toolPageFile,
} from './files.ts';
import { filesIn } from './folder.ts';
import type { LastBuild } from './last-build.ts';
import type { Output } from './output.ts';
import { Parts } from './parts.ts';
import { guidesOf, type OrderedProse, readProse } from './prose.ts';
import { renderWithAstro } from './render.ts';
import { progress, report } from './report.ts';
import { keepIndex, writeIndex } from './search/index-files.ts';
import { type KeptIndex, updatedIndex, wholeIndex } from './search/kept-index.ts';
import { ServerKeys } from './traces.ts';

/** What a build goes by, besides the catalogue. */
interface Given {
  /** Folder for what one build leaves for the next. */
  cache: string;
  /** File in which the records are saved. */
  records: string;
  /** SHA-256 of each record file's text, by its name. */
  digests: ReadonlyMap<string, string>;
  /** What the last build left. */
  before: LastBuild | undefined;
}

/** What the steps of a build share. */
interface Site extends Given {
  catalogue: Catalogue;
  prose: readonly OrderedProse[];
  parts: Parts;
  keys: ServerKeys;
  /** Nothing that lists or the search show has changed. */
  isListedAsBefore: boolean;
}

/**
 * Does three things side by side: Astro renders the pages there are few of, in a process of its own; this one writes the
 * files of every tool and server; the search engine indexes. Last come the pages of
 * tools and servers, in the layouts that Astro has rendered.
 *
 * @returns what the next build has to know
 */
export async function writeSite(catalogue: Catalogue, output: Output, given: Given): Promise<Omit<LastBuild, 'code'>> {
  const { before } = given;
  const keys = new ServerKeys(catalogue, given.digests, before?.traces ?? {});
  const parts = new Parts(output, before?.parts ?? {});
  const isListedAsBefore = before?.parts['rendered']?.key === keys.listed;
  const site: Site = { ...given, catalogue, prose: readProse('content'), parts, keys, isListedAsBefore };
  parts.write('hosts', keys.listed, () => hostFiles(catalogue));
  const [shells] = await Promise.all([render(site), indexForSearch(site), writeData(site)]);
  writePages(site, shells);
  const counts = before !== undefined && isListedAsBefore ? before.counts : catalogue.counts;
  parts.write('api', digest([...given.digests]), () => [apiIndexFile({ counts, digest: catalogue.digest })]);
  return { parts: parts.finish(), traces: keys.traces, counts, shells };
}

/** The layouts by their paths. They are no pages of the site. */
async function render({ cache, records, before, parts, keys }: Site): Promise<LastBuild['shells']> {
  if (before !== undefined && parts.keeps('rendered', keys.listed)) return before.shells;
  const started = performance.now();
  const into = join(cache, 'rendered');
  rmSync(into, { recursive: true, force: true });
  await renderWithAstro({ into, records });
  const paths = Object.values(SHELL_PATHS);
  const shells = paths.map((path) => [path, readFileSync(join(into, path, 'index.html'), 'utf8')]);
  for (const path of paths) rmSync(join(into, path), { recursive: true });
  parts.write('rendered', keys.listed, () => filesIn(into));
  rmSync(into, { recursive: true });
  report('Pages', 'of all but tools and servers', started);
  return Object.fromEntries(shells);
}

async function indexForSearch({ cache, catalogue, prose, before, parts, isListedAsBefore }: Site): Promise<void> {
  if (isListedAsBefore && keepIndex(parts)) return;
  const started = performance.now();
  const records = searchRecords(catalogue, prose);
  const key = digest(records);
  if (keepIndex(parts, key)) return;
  const file = join(cache, 'search.kept');
  const kept = before === undefined ? undefined : readKept<KeptIndex>(file);
  const begin = (total: number) => progress.part('Search', total, 'records');
  const made = kept === undefined ? await wholeIndex(records, begin) : await updatedIndex(kept, records, begin);
  saveKept(file, made.index);
  writeIndex(made, records, key, parts);
  report('Search', `${figure(made.read)} of ${figure(records.length)} records read`, started);
}

async function writeData({ catalogue, parts, keys }: Site): Promise<void> {
  const started = performance.now();
  const show = progress.part('Data', catalogue.servers.length, 'servers');
  let files = 0;
  for (const [n, server] of catalogue.servers.entries()) {
    files += parts.write(`data ${server.id}`, keys.of(server), () => [
      ...serverDataFiles(server),
      ...server.tools.flatMap((tool) => toolDataFiles(tool, catalogue)),
    ]);
    show(n + 1);
    // The search engine waits for its next record between two servers.
    await setImmediate();
  }
  files += parts.write('names', keys.listed, () => nameIndexFiles(catalogue));
  if (files > 0) report('Data', `${figure(files)} files of tools and servers`, started);
}

function writePages({ catalogue, prose, parts, keys }: Site, shells: LastBuild['shells']): void {
  const started = performance.now();
  const shell = (path: string) => new Shell(shells[path] ?? '', path);
  const [ofServers, ofTools] = [shell(SHELL_PATHS.server), shell(SHELL_PATHS.tool)];
  const [layouts, guides] = [digest(shells), guidesOf(prose)];
  const show = progress.part('Tools', catalogue.tools.length, 'tools');
  let [done, files] = [0, 0];
  for (const server of catalogue.servers) {
    files += parts.write(`pages ${server.id}`, `${keys.of(server)} ${layouts}`, () => [
      serverPageFile(server, catalogue, ofServers),
      ...server.tools.map((tool) => toolPageFile(tool, catalogue, guides, ofTools)),
    ]);
    done += server.tools.length;
    show(done);
  }
  if (files > 0) report('Tools', `${figure(files)} pages, with servers`, started);
}
