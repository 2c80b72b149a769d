import { buildCatalogue } from './build/catalogue.ts';
import { CATALOGUE_FOLDER } from './folder.ts';
import { formatProblem } from './format-problem.ts';
import { withoutEchoes } from './lint/echoes.ts';
import { lintRecords, RULES } from './lint/lint.ts';
import { loadFolder, recordsOf } from './load/folder.ts';
import { type RecordMemory, savedRecords } from './load/memory.ts';
import { compareProblems } from './problems.ts';
import type { Catalogue, Problem, Records } from './types.ts';

export { buildCatalogue } from './build/catalogue.ts';
export { CATALOGUE_FOLDER } from './folder.ts';
export { formatProblem } from './format-problem.ts';
export { RecordMemory } from './load/memory.ts';
export type * from './types.ts';

/** Records of a folder, with every problem of every file. Files with errors leave no record behind. */
export async function loadRecords(dir = CATALOGUE_FOLDER): Promise<{ records: Records; problems: Problem[] }> {
  const { files, problems } = loadFolder(dir);
  return { records: recordsOf(files), problems };
}

/** The records that a memory has saved under this name. Throws when there are none. */
export function recordsSavedIn(file: string): Records {
  return recordsOf(savedRecords(file));
}

/** A catalogue that cannot be built. The message lists every error as `lint` prints it. */
export class CatalogueFault extends Error {}

/** The catalogue of a folder, for programs that can do nothing without one. Throws a CatalogueFault. */
export async function openCatalogue(dir = CATALOGUE_FOLDER): Promise<Catalogue> {
  const { catalogue, problems } = await loadCatalogue(dir);
  if (catalogue !== undefined) return catalogue;
  const errors = problems.filter(({ severity }) => severity === 'error').map((problem) => formatProblem(problem));
  throw new CatalogueFault(`The catalogue in ${dir} has errors:\n${errors.join('\n')}`);
}

/**
 * Loads, checks and builds the catalogue of a folder. `problems` holds what reading and linting found, in order.
 *
 * @param memory gives what it has read before, so that it is not parsed again
 * @returns no catalogue when any problem is an error: pages are built from records that are in order, or not at all
 */
export async function loadCatalogue(
  dir = CATALOGUE_FOLDER,
  memory?: RecordMemory,
): Promise<{ catalogue: Catalogue | undefined; problems: Problem[] }> {
  const { files, problems: unreadable } = loadFolder(dir, memory?.read);
  const found = withoutEchoes(lintRecords(files, RULES, memory?.found), unreadable);
  const problems = [...unreadable, ...found].sort(compareProblems);
  const isSound = problems.every(({ severity }) => severity !== 'error');
  return { catalogue: isSound ? buildCatalogue(recordsOf(files), memory?.recordDigestOf) : undefined, problems };
}
