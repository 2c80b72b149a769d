import { existsSync } from 'node:fs';
import { type Catalogue, formatProblem, loadCatalogue, RecordMemory } from '../../catalogue/index.ts';
import { catalogueFolder, outFolder } from '../../publish/environment.ts';
import { cacheFolder } from '../build/places.ts';
import { codeKey } from './code-key.ts';
import { figure } from './figures.ts';
import { type LastBuild, LastBuilds } from './last-build.ts';
import { LaterOutput } from './later-output.ts';
import { emptied, type Output } from './output.ts';
import { report, say } from './report.ts';
import { otherIndexer } from './search/other-indexer.ts';
import { writeSite } from './site.ts';

const ROOT = '.';
const cache = cacheFolder(process.env);
const records = `${cache}/records`;

process.exitCode = await buildSite(process.argv.includes('--changed'));

/**
 * Checks the catalogue, then writes the site that it makes. Says what it does, a line a step.
 *
 * @param changed what the last build left is taken over where it was made from the same records and the same code
 * @returns the exit code: 1 when a record has an error or a step fails
 */
async function buildSite(changed: boolean): Promise<number> {
  const started = performance.now();
  const code = codeKey(ROOT, process.env);
  const builds = new LastBuilds(cache, outFolder(process.env));
  const last = changed ? builds.read(code) : undefined;
  if (typeof last === 'string') say(`${last} Everything is built.`);
  const before = typeof last === 'object' ? last : undefined;
  const indexer = otherIndexer(`${cache}/search`, outFolder(process.env), before === undefined);
  const memory = before === undefined ? RecordMemory.empty(code) : RecordMemory.open(records, code);
  try {
    const catalogue = await soundCatalogue(memory, started);
    if (catalogue === undefined) return 1;
    const output = before === undefined ? emptiedFolder() : new LaterOutput(outFolder(process.env));
    // From here to its end a build cannot be taken over from.
    builds.forget();
    memory.save(records, catalogue);
    const made = await writeSite(catalogue, output, { cache, records, digests: memory.digests(), before, indexer });
    builds.save({ code, ...made });
    report('Done', `${output.root}/ ${outcome(output, before)}`, started);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    indexer.end();
  }
  return 0;
}

function emptiedFolder(): Output {
  const [root, started] = [outFolder(process.env), performance.now()];
  const stood = existsSync(root);
  const output = emptied(root);
  if (stood) report('Emptied', `${root}/`, started);
  return output;
}

async function soundCatalogue(memory: RecordMemory, started: number): Promise<Catalogue | undefined> {
  const { catalogue, problems } = await loadCatalogue(catalogueFolder(process.env), memory);
  for (const problem of problems) if (problem.severity !== 'hint') say(formatProblem(problem));
  if (catalogue === undefined) {
    say('The catalogue has errors; nothing was built. "npm run -s mcp-risk -- lint" explains them.');
    return undefined;
  }
  report('Catalogue', `${figure(catalogue.servers.length)} servers, ${figure(catalogue.tools.length)} tools`, started);
  return catalogue;
}

function outcome({ written, removed }: Output, before: LastBuild | undefined): string {
  return before === undefined ? '' : `${figure(written)} files changed, ${figure(removed)} removed`;
}
