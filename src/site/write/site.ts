import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { lazy } from '../../catalogue/build/lazy.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { readKept, saveKept } from '../../catalogue/kept-file.ts';
import { type Lists, listsOf } from '../../publish/lists.ts';
import { searchRecords } from '../../publish/search-records.ts';
import { SHELL_PATHS, Shell, type ShellKind } from '../templates/shell.ts';
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
import { writeListData, writeListPages } from './lists.ts';
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
  /** The lists, which are sorted when something asks for them. */
  lists: () => Lists;
  parts: Parts;
  keys: ServerKeys;
  /** Nothing that lists or the search show has changed. */
  isListedAsBefore: boolean;
}

/**
 * Does three things side by side: Astro renders the pages there are few of, in a process of its own; this one writes the
 * files of every tool and server, and of the lists of them; the search engine indexes. Last come the pages of tools, servers
 * and lists, in the layouts that Astro has rendered.
 *
 * @returns what the next build has to know
 */
export async function writeSite(catalogue: Catalogue, output: Output, given: Given): Promise<Omit<LastBuild, 'code'>> {
  const { before } = given;
  const keys = new ServerKeys(catalogue, given.digests, before?.traces ?? {});
  const parts = new Parts(output, before?.parts ?? {});
  const isListedAsBefore = before?.listed === keys.listed;
  const lists = lazy(() => listsOf(catalogue));
  const site: Site = { ...given, catalogue, prose: readProse('content'), lists, parts, keys, isListedAsBefore };
  parts.write('hosts', keys.facts, () => hostFiles(catalogue));
  const [shells] = await Promise.all([render(site), indexForSearch(site), writeData(site)]);
  writePages(site, shells);
  const counts = before?.facts === keys.facts ? before.counts : catalogue.counts;
  parts.write('api', digest([...given.digests]), () => [apiIndexFile({ counts, digest: catalogue.digest })]);
  const { facts, listed, traces } = keys;
  return { parts: parts.finish(), facts, listed, traces, counts, shells };
}

/** The layouts by their paths. They are no pages of the site. */
async function render({ cache, records, before, parts, keys }: Site): Promise<LastBuild['shells']> {
  if (before !== undefined && parts.keeps('rendered', keys.facts)) return before.shells;
  const started = performance.now();
  const into = join(cache, 'rendered');
  rmSync(into, { recursive: true, force: true });
  await renderWithAstro({ into, records });
  const paths = Object.values(SHELL_PATHS);
  const shells = paths.map((path) => [path, readFileSync(join(into, path, 'index.html'), 'utf8')]);
  for (const path of paths) rmSync(join(into, path), { recursive: true });
  parts.write('rendered', keys.facts, () => filesIn(into));
  rmSync(into, { recursive: true });
  report('Pages', 'of all but tools, servers, lists', started);
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

async function writeData(site: Site): Promise<void> {
  const { catalogue, parts, keys } = site;
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
  files += parts.write('names', keys.facts, () => nameIndexFiles(catalogue));
  files += await writeListData(site);
  if (files > 0) report('Data', `${figure(files)} files of tools, servers and lists`, started);
}

function writePages(site: Site, rendered: LastBuild['shells']): void {
  const { catalogue, prose, parts, keys } = site;
  const started = performance.now();
  const shell = (kind: ShellKind) => new Shell(rendered[SHELL_PATHS[kind]] ?? '', SHELL_PATHS[kind]);
  const [ofServers, ofTools] = [shell('server'), shell('tool')];
  const [layouts, guides] = [digest(rendered), guidesOf(prose)];
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
  files += writeListPages(site, shell, layouts);
  if (files > 0) report('Tools', `${figure(files)} pages, with servers, lists`, started);
}
