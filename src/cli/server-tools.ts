import { relative, resolve } from 'node:path';
import { CATALOGUE_FOLDER } from '../catalogue/folder.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { suggest } from '../policy/suggest.ts';
import type { ServerTools } from '../policy/types.ts';
import { catalogueFolder } from '../publish/environment.ts';
import { validatorServer } from '../publish/validator-server.ts';
import { UsageError } from './command.ts';
import { visible } from './output.ts';

/** The catalogue of this checkout, or the one that CATALOGUE names; from the current folder, as reports show paths. */
export function ourCatalogue(): string {
  const own = resolve(import.meta.dirname, '../..', CATALOGUE_FOLDER);
  return catalogueFolder(process.env, relative('.', own) || '.');
}

/** What the catalogue knows of a server's tools, for the diagnostics that need it. Throws a UsageError for an unknown id. */
export async function loadServerTools(id: string): Promise<ServerTools> {
  const catalogue = await usableCatalogue();
  const server = catalogue.server(id);
  if (server) return validatorServer(server);
  const near = suggest(
    id,
    catalogue.servers.map((known) => known.id),
  );
  const meant = near.length > 0 ? ` Did you mean ${near.map((known) => `"${known}"`).join(' or ')}?` : '';
  throw new UsageError(`the catalogue has no server "${visible(id)}".${meant}`);
}

/**
 * The catalogue of a folder; a UsageError that lists every error where it cannot be built. Reading the catalogue takes longer
 * than checking a policy, so nothing of it is loaded before it is asked for.
 */
export async function usableCatalogue(folder = ourCatalogue()): Promise<Catalogue> {
  const { CatalogueFault, openCatalogue } = await import('../catalogue/index.ts');
  try {
    return await openCatalogue(folder);
  } catch (error) {
    throw error instanceof CatalogueFault ? new UsageError(error.message) : error;
  }
}
