import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Catalogue, formatProblem, loadCatalogue } from '../../catalogue/index.ts';
import { catalogueFolder, outFolder } from '../../publish/environment.ts';
import { Progress } from '../../publish/progress.ts';
import { searchRecords } from '../../publish/search-records.ts';
import { SHELL_PATHS, Shell } from '../templates/shell.ts';
import { figure } from './figures.ts';
import { hostFiles, nameIndexFiles, serverDataFiles, serverPageFile, toolDataFiles, toolPageFile } from './files.ts';
import { emptied, type Output } from './output.ts';
import { guidesOf, type OrderedProse, readProse } from './prose.ts';
import { renderWithAstro } from './render.ts';
import { writeSearchIndex } from './search-index.ts';

/** Where to read and where to write, from the root of the project. */
interface Places {
  catalogue: string;
  out: string;
}

const progress = new Progress({
  isWatched: process.stdout.isTTY === true && process.env['CI'] === undefined,
  now: () => performance.now(),
  write: (text) => process.stdout.write(text),
});

process.exitCode = await buildSite({ catalogue: catalogueFolder(process.env), out: outFolder(process.env) });

/**
 * Checks the catalogue, then does three things side by side: Astro renders the pages there are few of, in a process of its
 * own; this one writes the files of every tool and server; the search engine indexes. Last come the pages of
 * tools and servers, in the layouts that Astro has rendered. Says what it does, a line a step.
 *
 * @returns the exit code: 1 when a record has an error or a step fails
 */
async function buildSite({ catalogue: folder, out }: Places): Promise<number> {
  const started = performance.now();
  const { catalogue, problems } = await loadCatalogue(folder);
  for (const problem of problems) {
    if (problem.severity !== 'info') process.stderr.write(`${formatProblem(problem)}\n`);
  }
  if (catalogue === undefined)
    return failed('The catalogue has errors; nothing was built. "npm run -s mcp-risk -- lint" explains them.');
  report('Catalogue', `${figure(catalogue.servers.length)} servers, ${figure(catalogue.tools.length)} tools`, started);
  try {
    await writeSite(catalogue, emptied(out));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
  report('Done', `${out}/`, started);
  return 0;
}

async function writeSite(catalogue: Catalogue, output: Output): Promise<void> {
  const prose = readProse('content');
  for (const file of hostFiles(catalogue)) output.write(file);
  await Promise.all([
    render(),
    indexForSearch(catalogue, prose, join(output.root, 'pagefind')),
    writeData(catalogue, output),
  ]);
  await writeToolPages(catalogue, prose, output);
  writeServerPages(catalogue, output);
}

async function render(): Promise<void> {
  const started = performance.now();
  await renderWithAstro();
  report('Pages', 'of all but tools and servers', started);
}

async function indexForSearch(catalogue: Catalogue, prose: readonly OrderedProse[], folder: string): Promise<void> {
  const started = performance.now();
  const records = searchRecords(catalogue, prose);
  await writeSearchIndex(records, folder, progress.part('Search', records.length, 'records'));
  report('Search', `${figure(records.length)} records indexed`, started);
}

async function writeData(catalogue: Catalogue, output: Output): Promise<void> {
  const started = performance.now();
  const show = progress.part('Data', catalogue.servers.length, 'servers');
  let files = 0;
  for (const [n, server] of catalogue.servers.entries()) {
    const written = [...serverDataFiles(server), ...server.tools.flatMap((tool) => toolDataFiles(tool, catalogue))];
    for (const file of written) output.write(file);
    files += written.length;
    show(n + 1);
    // The search engine waits for its next record between two servers.
    await setImmediate();
  }
  for (const file of nameIndexFiles(catalogue)) output.write(file);
  report('Data', `${figure(files)} files of tools and servers`, started);
}

async function writeToolPages(catalogue: Catalogue, prose: readonly OrderedProse[], output: Output): Promise<void> {
  const started = performance.now();
  const shell = takeShell(output.root, SHELL_PATHS.tool);
  const guides = guidesOf(prose);
  const show = progress.part('Tools', catalogue.tools.length, 'pages');
  for (const [n, tool] of catalogue.tools.entries()) {
    output.write(toolPageFile(tool, catalogue, guides, shell));
    show(n + 1);
  }
  report('Tools', `${figure(catalogue.tools.length)} pages`, started);
}

function writeServerPages(catalogue: Catalogue, output: Output): void {
  const started = performance.now();
  const shell = takeShell(output.root, SHELL_PATHS.server);
  for (const server of catalogue.servers) output.write(serverPageFile(server, catalogue, shell));
  report('Servers', `${figure(catalogue.servers.length)} pages`, started);
}

/** The layout of one kind of page. It is no page of the site, so it goes. */
function takeShell(out: string, path: string): Shell {
  const folder = join(out, path);
  const text = readFileSync(join(folder, 'index.html'), 'utf8');
  rmSync(folder, { recursive: true });
  return new Shell(text, path);
}

function report(step: string, what: string, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  progress.line(`${step.padEnd(10)} ${what.padEnd(34)} ${seconds.padStart(6)} s`);
}

function failed(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
