import { ATOM_TYPE, CONTENT_TYPES, isCompressible, UNKNOWN_TYPE } from '../content-types.ts';
import type { HeaderRule } from '../headers.ts';
import { bare, type Deployment, endingsByType, REVALIDATE, SERVED_FROM, splitRules } from './deployment.ts';

/**
 * The site for nginx, as a file of its `http` part. What only some folders carry is a variable that is empty elsewhere:
 * a location with an `add_header` of its own would lose those of the server, and nginx leaves out headers without a value.
 */
export function nginxConfig(site: Deployment): string {
  const { always, folders } = splitRules(site);
  const special = new Set(folders.flatMap(({ headers }) => Object.keys(headers)));
  special.delete('Content-Type');
  return `# For the http part of nginx, such as /etc/nginx/conf.d/. Change listen, server_name and ${SERVED_FROM} to yours.
${[...special].map((name) => variable(name, folders)).join('')}
server {
  listen 80;
  server_name ${site.host};
  server_tokens off;
  absolute_redirect off;

${types()}
  charset utf-8;
  charset_types ${listed((type) => type.includes('charset'))};
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_types ${listed(isCompressible)};

${Object.entries(always)
  .map(([name, value]) => `  add_header ${name} "${value}" always;\n`)
  .join('')}${[...special].map((name) => `  add_header ${name} ${variableName(name)} always;\n`).join('')}
  error_page 404 ${site.base}404.html;
${locations(site, folders)}}
`;
}

function variable(name: string, folders: readonly HeaderRule[]): string {
  const lines = folders.flatMap(({ path, headers }) => {
    const value = headers[name];
    return value === undefined ? [] : [`  "~^${escapePattern(path)}" "${value}";\n`];
  });
  const otherwise = name === 'Cache-Control' ? REVALIDATE : '';
  return `map $uri ${variableName(name)} {\n  default "${otherwise}";\n${lines.join('')}}\n`;
}

/** `Cache-Control` -> `$mcp_risk_cache_control`: names of variables are known to all sites of one nginx. */
function variableName(name: string): string {
  return `$mcp_risk_${name.toLowerCase().replaceAll('-', '_')}`;
}

function types(): string {
  const lines = [...endingsByType()].map(([type, endings]) => `    ${type} ${endings.join(' ')};\n`);
  return `  types {\n${lines.join('')}  }\n  default_type ${UNKNOWN_TYPE};`;
}

/** Types for a directive that takes text/html for granted and warns when it is named. */
function listed(isWanted: (type: string) => boolean): string {
  const all = [...Object.values(CONTENT_TYPES), ATOM_TYPE].filter(isWanted).map(bare);
  return [...new Set(all)].filter((type) => type !== 'text/html').join(' ');
}

function locations({ base, moved }: Deployment, folders: readonly HeaderRule[]): string {
  const typed = folders.flatMap(({ path, headers }) => {
    const type = headers['Content-Type'];
    const rest = path.slice(base.length);
    return type === undefined ? [] : [location(path, `types { }\n    default_type ${bare(type)};`, rest)];
  });
  const toBase = base === '/' ? '' : `  location = ${base.slice(0, -1)} { return 301 ${base}; }\n`;
  const toNew = moved.map(({ from, to }) => `  location = ${from} { return 301 ${to}; }\n`);
  return `${toBase}${toNew.join('')}${location(base)}${typed.join('')}`;
}

function location(path: string, settings = '', folder = ''): string {
  const lines = [settings, `alias ${SERVED_FROM}/${folder};`].filter((line) => line !== '');
  return `  location ${path} {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n`;
}

function escapePattern(path: string): string {
  return path.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
