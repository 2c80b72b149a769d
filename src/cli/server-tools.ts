import { relative, resolve } from 'node:path';
import type { Catalogue } from '../catalogue/types.ts';
import { suggest } from '../policy/suggest.ts';
import type { ServerTools } from '../policy/types.ts';
import { validatorServer } from '../publish/validator-server.ts';
import { UsageError } from './command.ts';
import { visible } from './output.ts';

/** The catalogue of this checkout, or the one that CATALOGUE names; from the current folder, as reports show paths. */
export function catalogueFolder(): string {
  return process.env['CATALOGUE'] ?? (relative('.', resolve(import.meta.dirname, '../../catalogue')) || '.');
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
export async function usableCatalogue(folder = catalogueFolder()): Promise<Catalogue> {
  const { CatalogueFault, openCatalogue } = await import('../catalogue/index.ts');
  try {
    return await openCatalogue(folder);
  } catch (error) {
    throw error instanceof CatalogueFault ? new UsageError(error.message) : error;
  }
}
