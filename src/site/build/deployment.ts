import type { Catalogue } from '../../catalogue/types.ts';
import type { Deployment } from '../../publish/deploy/deployment.ts';
import { headerRules } from '../../publish/headers.ts';
import { redirects } from '../../publish/redirects.ts';
import { href } from '../href.ts';
import { site } from '../site.config.ts';

/** Where this build will live, and what of the catalogue has moved. */
export function deploymentOf({ retired }: Pick<Catalogue, 'retired'>): Deployment {
  const base = href('');
  const { host } = new URL(site.address);
  return { base, host, rules: headerRules(base, site.contact), moved: redirects(retired, base) };
}
