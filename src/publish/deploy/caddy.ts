import { ATOM_TYPE, CONTENT_TYPES, isCompressible, UNKNOWN_TYPE } from '../content-types.ts';
import type { Headers } from '../headers.ts';
import { bare, type Deployment, endingsByType, REVALIDATE, SERVED_FROM, splitRules } from './deployment.ts';

/**
 * The site for Caddy 2, as a site of a Caddyfile. What depends on the address is set for files that are there alone, so that
 * the page for missing addresses has its own type; `route` keeps the order as written.
 */
export function caddyfile(site: Deployment): string {
  const { base } = site;
  const { always, folders } = splitRules(site);
  const ofFolders = folders.map(({ path, headers }) => {
    const folder = path.slice(base.length);
    return headersOf(folder.replaceAll(/\W/g, ''), [`path /${folder}*`], headers);
  });
  const files = block('route', [...types(), ...ofFolders, 'file_server']);
  return `# For a Caddyfile. Change ${SERVED_FROM} to your folder.
${block(site.host, [
  `root * ${SERVED_FROM}`,
  encoding(),
  block('header', lines({ ...always, 'Cache-Control': REVALIDATE })),
  ...(base === '/' ? [files] : underPath(base, files)),
  block('handle_errors', ['encode gzip', 'rewrite * /404.html', 'file_server']),
])}
`;
}

function types(): string[] {
  const known = [...endingsByType().values()].map((endings) => {
    const [first = ''] = endings;
    const paths = endings.map((ending) => `*.${ending}`).join(' ');
    return headersOf(first, [`path ${paths}`], { 'Content-Type': CONTENT_TYPES[first] ?? UNKNOWN_TYPE });
  });
  return [headersOf('bytes', ['not path */'], { 'Content-Type': UNKNOWN_TYPE }), ...known];
}

function encoding(): string {
  const all = [...Object.values(CONTENT_TYPES), ATOM_TYPE].filter(isCompressible).map(bare);
  const match = block(
    'match',
    [...new Set(all)].map((type) => `header Content-Type ${type}*`),
  );
  return block('encode gzip', [match]);
}

/** Without the last part everything outside the path would be answered as an empty page. */
function underPath(base: string, files: string): string[] {
  return [
    `redir ${base.slice(0, -1)} ${base} permanent`,
    block(`handle_path ${base}*`, [files]),
    block('handle', ['error 404']),
  ];
}

function headersOf(name: string, which: readonly string[], headers: Headers): string {
  const set = lines(headers).map((line) => `header @${name} ${line}`);
  return [block(`@${name}`, [...which, 'file']), ...set].join('\n');
}

function lines(headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) => `${name} "${value}"`);
}

function block(head: string, parts: readonly string[]): string {
  return `${head} {\n${parts.join('\n').replaceAll(/^/gm, '\t')}\n}`;
}
