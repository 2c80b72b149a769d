import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, formatProblem, loadCatalogue } from '../../catalogue/index.ts';
import { searchRecords } from '../../publish/search-records.ts';
import { figure } from './figures.ts';
import { readProse } from './prose.ts';
import { runProgram } from './run.ts';
import { writeSearchIndex } from './search-index.ts';

/** Where to read and where to write, from the root of the project. */
export interface Places {
  catalogue: string;
  out: string;
}

/**
 * Checks the catalogue, then renders the pages and indexes them for search side by side. Says what it does, a line a step.
 *
 * @returns the exit code: 1 when a record has an error or a step fails
 */
export async function buildSite({ catalogue: folder, out }: Places): Promise<number> {
  const started = performance.now();
  const { catalogue, problems } = await loadCatalogue(folder);
  for (const problem of problems) {
    if (problem.severity !== 'info') process.stderr.write(`${formatProblem(problem)}\n`);
  }
  if (catalogue === undefined)
    return failed('The catalogue has errors; nothing was built. "npm run -s mcp-risk -- lint" explains them.');
  report('Catalogue', `${figure(catalogue.servers.length)} servers, ${figure(catalogue.tools.length)} tools`, started);
  const index = `.cache/search-${process.pid}`;
  try {
    const [pages] = await Promise.all([renderPages(), indexForSearch(catalogue, index)]);
    if (pages !== 0) return failed('The pages could not be rendered; what stands above says why.');
    renameSync(index, join(out, 'pagefind'));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    rmSync(index, { recursive: true, force: true });
  }
  report('Done', `${out}/`, started);
  return 0;
}

async function renderPages(): Promise<number> {
  const started = performance.now();
  const code = await runProgram('astro', ['build', '--silent']);
  if (code === 0) report('Pages', 'rendered', started);
  return code;
}

async function indexForSearch(catalogue: Catalogue, folder: string): Promise<void> {
  const started = performance.now();
  const records = searchRecords(catalogue, readProse('content'));
  await writeSearchIndex(records, folder);
  report('Search', `${figure(records.length)} records indexed`, started);
}

function report(step: string, what: string, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${step.padEnd(10)} ${what.padEnd(34)} ${seconds.padStart(6)} s\n`);
}

function failed(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
