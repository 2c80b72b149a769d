import { lazy } from '../../catalogue/build/lazy.ts';
import type { Catalogue, Server } from '../../catalogue/index.ts';
import { type Lists, listsOf } from '../../publish/lists.ts';
import { searchRecords } from '../../publish/search-records.ts';
import { digest } from './digest.ts';
import { figure } from './figures.ts';
import { apiIndexFile, hostFiles } from './files.ts';
import type { LastBuild } from './last-build.ts';
import { writeListData, writeListPages, writeNames } from './lists.ts';
import { otherWriter } from './other-writer.ts';
import type { Output } from './output.ts';
import { Parts } from './parts.ts';
import { guidesOf, handOverProse, type OrderedProse, readProse } from './prose.ts';
import { render } from './rendered.ts';
import { progress, report } from './report.ts';
import { RowSums } from './row-sums.ts';
import { grouped, toolsOf } from './search/found.ts';
import type { OtherIndexer, Task } from './search/other-indexer.ts';
import { type Layouts, shellOf } from './server-files.ts';
import { MANY_TOOLS, ServerWriter } from './servers.ts';
import { ServerKeys } from './traces.ts';

/** What a build goes by, besides the catalogue. */
interface Given {
  /** Folder for what one build leaves for the next. */
  cache: string;
  /** Folder in which the records are saved. */
  records: string;
  /** SHA-256 of each record file's text, by its name. */
  digests: ReadonlyMap<string, string>;
  /** What the last build left. */
  before: LastBuild | undefined;
  /** Makes the search index. */
  indexer: OtherIndexer;
}

/** What the steps of a build share. */
interface Site extends Given {
  catalogue: Catalogue;
  prose: readonly OrderedProse[];
  /** The lists, which are sorted when something asks for them. */
  lists: () => Lists;
  output: Output;
  parts: Parts;
  keys: ServerKeys;
  sums: RowSums;
  servers: ServerWriter;
  /** Nothing that lists show has changed. */
  isListedAsBefore: boolean;
}

/**
 * Does three things side by side: Astro renders the pages there are few of, in a process of its own; this one writes the
 * files of every tool and server, and of the lists of them, where there are many with a second one; a third makes the search index.
 * Last come the pages of tools, servers and lists, in the layouts that Astro has rendered.
 *
 * @returns what the next build has to know
 */
export async function writeSite(catalogue: Catalogue, output: Output, given: Given): Promise<Omit<LastBuild, 'code'>> {
  const { before, records } = given;
  const keys = new ServerKeys(catalogue, given.digests, before?.traces ?? {});
  const parts = new Parts(output, before?.parts ?? {});
  const isListedAsBefore = before !== undefined && before.listed === keys.listed;
  const lists = lazy(() => listsOf(catalogue));
  const prose = readProse('content');
  handOverProse(prose);
  const isMuch = before === undefined && catalogue.tools.length >= MANY_TOOLS;
  const other = isMuch ? otherWriter(records, output.root) : undefined;
  const servers = new ServerWriter({ catalogue, guides: guidesOf(prose), parts, keys, other });
  const sums = new RowSums(keys);
  const site: Site = { ...given, output, catalogue, prose, lists, parts, keys, sums, servers, isListedAsBefore };
  const files = hostFiles(catalogue);
  parts.write('hosts', digest(files), () => files);
  try {
    // The process of the index waits for what it is told; to tell it takes less than this one's own work.
    const [, shells] = await Promise.all([indexForSearch(site), writeFiles(site)]);
    return await remembered(site, shells);
  } finally {
    other?.end();
  }
}

/** @returns the layouts of the pages */
async function writeFiles(site: Site): Promise<Layouts> {
  const data = writeData(site);
  const [shells] = await Promise.all([render(site, data), data]);
  await writePages(site, shells);
  return shells;
}

/** Writes what is about the site as a whole. */
async function remembered(site: Site, shells: Layouts): Promise<Omit<LastBuild, 'code'>> {
  const { catalogue, before, digests, output, parts, keys } = site;
  const { shown, listed, found, traces } = keys;
  const counts = before?.shown === shown ? before.counts : catalogue.counts;
  parts.write('api', digest([...digests]), () => [apiIndexFile({ counts, digest: catalogue.digest })]);
  await output.settled();
  return { parts: parts.finish(), shown, listed, found, traces, counts, shells };
}

async function indexForSearch({ catalogue, prose, indexer, keys, output, before }: Site): Promise<void> {
  if (before?.found === keys.found) return;
  const started = performance.now();
  let show: ((done: number) => void) | undefined;
  indexer.onProgress = (done, total) => {
    show ??= progress.part('Search', total, 'records');
    show(done);
  };
  const isAsBefore = (server: Server) => keys.isFoundAsBefore(server);
  const made =
    (await indexer.ask({ groups: groupsOf(catalogue, prose, isAsBefore) })) ??
    (await indexer.ask({ groups: groupsOf(catalogue, prose) }));
  if (made === null) throw new Error('The process that makes the search index does not know what it was just told.');
  output.written += made.written;
  output.removed += made.removed;
  report('Search', `${figure(made.read)} of ${figure(made.records)} records read`, started);
}

/** The records in groups; nothing for the tools of a server that are known. */
function groupsOf(
  catalogue: Catalogue,
  prose: readonly OrderedProse[],
  isKnown?: (server: Server) => boolean,
): Task['groups'] {
  const made = grouped(searchRecords(catalogue, prose, isKnown));
  const names = new Set([...catalogue.servers.map(({ id }) => toolsOf(id)), ...made.keys()]);
  return [...names].map((name) => [name, made.get(name) ?? null]);
}

async function writeData(site: Site): Promise<void> {
  const { catalogue, servers } = site;
  const started = performance.now();
  let files = await servers.writeData(progress.part('Data', catalogue.servers.length, 'servers'));
  files += writeNames(site);
  files += writeListData(site);
  if (files > 0) report('Data', `${figure(files)} files of tools, servers and lists`, started);
}

async function writePages(site: Site, layouts: Layouts): Promise<void> {
  const { catalogue, servers } = site;
  const started = performance.now();
  let files = await servers.writePages(layouts, progress.part('Tools', catalogue.tools.length, 'tools'));
  files += writeListPages(site, (kind) => shellOf(layouts, kind), digest(layouts));
  if (files > 0) report('Tools', `${figure(files)} pages, with servers, lists`, started);
}
