import { createHash } from 'node:crypto';
import { catalogueFolder, type Environment, outFolder } from '../../publish/environment.ts';

/** Variable by which a build tells the process that renders where the records are saved that it has read and checked. */
export const RECORDS_FOLDER = 'SAVED_RECORDS';

/** Variable by which a build tells the process that renders where the code that it bundles is kept, to render with again. */
export const RENDERING_FOLDER = 'KEPT_RENDERING';

/**
 * What a build leaves for the next one. Each site that is built from this checkout has its own, so that two do not displace
 * each other.
 */
export function cacheFolder(environment: Environment): string {
  const site = `${catalogueFolder(environment)}\n${outFolder(environment)}`;
  return `./.cache/build-${createHash('sha256').update(site).digest('hex').slice(0, 8)}`;
}
