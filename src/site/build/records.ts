import { buildCatalogue, CatalogueFault, formatProblem, loadRecords, recordsSavedIn } from '../../catalogue/index.ts';
import type { Catalogue, Records } from '../../catalogue/types.ts';
import { catalogueFolder } from '../../publish/environment.ts';
import { RECORDS_FOLDER } from './places.ts';

/** The same for all copies of this module: code that Astro has bundled has one of its own. */
const HANDED_OVER = Symbol.for('catalogue to render');

/** Gives what is rendered in this process from here on the catalogue that a build has read already. */
export function handOver(catalogue: Catalogue): void {
  Reflect.set(globalThis, HANDED_OVER, catalogue);
}

/**
 * The catalogue of the folder that the site is built from. Astro's collections would hold every record a second time, which
 * costs a catalogue of tens of thousands of tools a gigabyte. A build has read and linted the records before Astro begins, and
 * has saved them.
 *
 * Throws a CatalogueFault when a file cannot be read.
 */
export async function readCatalogue(): Promise<Catalogue> {
  const handed: Catalogue | undefined = Reflect.get(globalThis, HANDED_OVER);
  if (handed !== undefined) return handed;
  const saved = process.env[RECORDS_FOLDER];
  return buildCatalogue(saved === undefined ? await readRecords() : recordsSavedIn(saved));
}

async function readRecords(): Promise<Records> {
  const { records, problems } = await loadRecords(catalogueFolder(process.env));
  const errors = problems.filter(({ severity }) => severity === 'error').map((problem) => formatProblem(problem));
  if (errors.length > 0) throw new CatalogueFault(errors.join('\n'));
  return records;
}
