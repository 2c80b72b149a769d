import { ATOM_TYPE, CONTENT_TYPES, isCompressible, UNKNOWN_TYPE } from '../content-types.ts';
import type { HeaderRule } from '../headers.ts';
import type { Redirect } from '../redirects.ts';
import { bare, type Deployment, endingsByType, REVALIDATE, SERVED_FROM, splitRules } from './deployment.ts';

/**
 * The site for Caddy 2, as a site of a Caddyfile. What depends on the address is set for files that are there alone, so that
 * the page for missing addresses has its own type; `route` keeps the order as written.
 */
export function caddyfile(site: Deployment): string {
  const { base, moved } = site;
  const { always, folders } = splitRules(site);
  const inner = folders.map(({ path, headers }) => ({ path: `/${path.slice(base.length)}`, headers }));
  const files = block('route', [...types(inner), ...special(inner), 'file_server']);
  const headers = Object.entries({ ...always, 'Cache-Control': REVALIDATE });
  return `# For a Caddyfile. Change ${SERVED_FROM} to your folder.
${block(site.host, [
  `root * ${SERVED_FROM}`,
  encoding(),
  block(
    'header',
    headers.map(([name, value]) => `${name} "${value}"`),
  ),
  ...(moved.length === 0 ? [] : toNew(moved)),
  ...(base === '/' ? [files] : underPath(base, files)),
  block('handle_errors', ['encode gzip', 'rewrite * /404.html', 'file_server']),
])}
`;
}

/** The first line that fits a path says its type. A folder is its index, which Caddy knows the type of. */
function types(folders: readonly HeaderRule[]): string[] {
  const ofFolders = folders.flatMap(({ path, headers }) => {
    const type = headers['Content-Type'];
    return type === undefined ? [] : [`~^${path} "${type}"`];
  });
  const ofEndings = [...endingsByType().values()].map((endings) => {
    return String.raw`~\.(${endings.join('|')})$ "${CONTENT_TYPES[endings[0] ?? ''] ?? UNKNOWN_TYPE}"`;
  });
  return [
    block('map {path} {type}', [...ofFolders, ...ofEndings, `default ${UNKNOWN_TYPE}`]),
    block('@files', ['not path */', 'file']),
    'header @files Content-Type {type}',
  ];
}

/** Headers of folders, each with all the folders that carry it. */
function special(folders: readonly HeaderRule[]): string[] {
  const pairs = folders.flatMap(({ path, headers }) => {
    return Object.entries(headers).map(([name, value]) => ({ path, name, value }));
  });
  const groups = Map.groupBy(
    pairs.filter(({ name }) => name !== 'Content-Type'),
    ({ name, value }) => `${name} "${value}"`,
  );
  return [...groups].flatMap(([header, carriers], index) => [
    block(`@folders${index + 1}`, [`path ${carriers.map(({ path }) => `${path}*`).join(' ')}`, 'file']),
    `header @folders${index + 1} ${header}`,
  ]);
}

function encoding(): string {
  const all = [...Object.values(CONTENT_TYPES), ATOM_TYPE].filter(isCompressible).map(bare);
  const match = block(
    'match',
    [...new Set(all)].map((type) => `header Content-Type ${type}*`),
  );
  return block('encode gzip', [match]);
}

/** A map, since a matcher of paths makes no difference between upper and lower case. */
function toNew(moved: readonly Redirect[]): string[] {
  return [
    block('map {path} {moved}', [...moved.map(({ from, to }) => `${from} ${to}`), 'default ""']),
    '@moved expression `{moved} != ""`',
    'redir @moved {moved} permanent',
  ];
}

/** Without the last part everything outside the path would be answered as an empty page. */
function underPath(base: string, files: string): string[] {
  return [
    `redir ${base.slice(0, -1)} ${base} permanent`,
    block(`handle_path ${base}*`, [files]),
    block('handle', ['error 404']),
  ];
}

function block(head: string, parts: readonly string[]): string {
  return `${head} {\n${parts.join('\n').replaceAll(/^/gm, '  ')}\n}`;
}
