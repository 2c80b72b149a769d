import { buildCatalogue, CatalogueFault, formatProblem, loadRecords } from '../../catalogue/index.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { catalogueFolder } from '../../publish/environment.ts';

/**
 * The catalogue of the folder that the site is built from. Astro's collections would hold every record a second time, which
 * costs a catalogue of tens of thousands of tools a gigabyte. The build has linted the records before Astro begins.
 *
 * Throws a CatalogueFault when a file cannot be read.
 */
export async function readCatalogue(): Promise<Catalogue> {
  const { records, problems } = await loadRecords(catalogueFolder(process.env));
  const errors = problems.filter(({ severity }) => severity === 'error').map((problem) => formatProblem(problem));
  if (errors.length > 0) throw new CatalogueFault(errors.join('\n'));
  return buildCatalogue(records);
}
