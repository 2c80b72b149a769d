import { headersFile } from '../headers.ts';
import { caddyfile } from './caddy.ts';
import type { Deployment } from './deployment.ts';
import { nginxConfig } from './nginx.ts';

/** What serves the site with all its headers, by address under the site: a host that reads `_headers`, nginx, Caddy. */
export const DEPLOY_FILES = {
  _headers: ({ rules }) => headersFile(rules),
  'deploy/nginx.conf': nginxConfig,
  'deploy/site.caddyfile': caddyfile,
} as const satisfies Record<string, (site: Deployment) => string>;

export type DeployFile = keyof typeof DEPLOY_FILES;
