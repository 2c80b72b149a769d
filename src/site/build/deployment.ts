import type { Deployment } from '../../publish/deploy/deployment.ts';
import { headerRules } from '../../publish/headers.ts';
import { site } from '../site.config.ts';

/** Where this build will live. `address` is the site's with scheme and host, `base` its path. */
export function deploymentAt(address: string, base: string): Deployment {
  return { base, host: new URL(address).host, rules: headerRules(base, site.contact) };
}
