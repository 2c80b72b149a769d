import { createHash } from 'node:crypto';
import { catalogueFolder, type Environment } from '../../publish/environment.ts';

/** What the build remembers of records it has parsed. Each catalogue has its own, so that two do not displace each other. */
export function cacheFolder(environment: Environment): string {
  const name = createHash('sha256').update(catalogueFolder(environment)).digest('hex').slice(0, 8);
  return `./.cache/astro-${name}`;
}
