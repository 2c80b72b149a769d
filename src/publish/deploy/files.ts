import { headersFile } from '../headers.ts';
import { redirectsFile } from '../redirects.ts';
import { caddyfile } from './caddy.ts';
import type { Deployment } from './deployment.ts';
import { nginxConfig } from './nginx.ts';

/**
 * What serves the site with all its headers and moved addresses, by address under the site: a host that reads `_headers` and
 * `_redirects`, nginx, Caddy.
 */
export const DEPLOY_FILES = {
  _headers: ({ rules }) => headersFile(rules),
  _redirects: ({ moved }) => redirectsFile(moved),
  'deploy/nginx.conf': nginxConfig,
  'deploy/site.caddyfile': caddyfile,
} as const satisfies Record<string, (site: Deployment) => string>;

export type DeployFile = keyof typeof DEPLOY_FILES;
