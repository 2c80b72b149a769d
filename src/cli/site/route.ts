import { IMMUTABLE, IMMUTABLE_FOLDER, OPEN_FOLDERS, OPEN_HEADERS } from '../../publish/headers.ts';
import { findFile } from './files.ts';

/** What is served: a folder of files, under a path that starts and ends with "/". */
export interface Served {
  root: string;
  base: string;
  /** Addresses that moved for good, each with its new one; both as they come over the wire. */
  moved?: ReadonlyMap<string, string>;
}

/** What to answer: a file or a line of text, with a status and headers beside the ones every answer has. */
export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  content: { file: string } | { text: string };
}

/** The answer to a request for an address as it came over the wire. */
export function route(method: string, url: string, { root, base, moved }: Served): Reply {
  if (method !== 'GET' && method !== 'HEAD') {
    return text(405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' });
  }
  const [path = '', query] = url.split(/\?(.*)/s);
  const now = moved?.get(path);
  if (now !== undefined) return redirect(now, 'The page has moved.');
  if (!path.startsWith(base)) return path === '/' || `${path}/` === base ? redirect(base) : missing(root);
  const name = path.slice(base.length);
  const found = findFile(root, name);
  if (found === undefined) return missing(root);
  if ('folder' in found) return redirect(`${base}${name}/${query === undefined ? '' : `?${query}`}`);
  return { status: 200, headers: headersFor(name), content: found };
}

function headersFor(name: string): Record<string, string> {
  const isOpen = OPEN_FOLDERS.some((folder) => name.startsWith(folder));
  const caching = name.startsWith(IMMUTABLE_FOLDER) ? IMMUTABLE : 'no-cache';
  return { 'Cache-Control': caching, ...(isOpen ? OPEN_HEADERS : {}) };
}

/** The page for missing addresses, with the status that says so. */
function missing(root: string): Reply {
  const page = findFile(root, '404.html');
  if (page === undefined || 'folder' in page) return text(404, 'There is nothing at this address.');
  return { status: 404, headers: { 'Cache-Control': 'no-cache' }, content: page };
}

/** One slash at the front, whatever was asked for: two would lead to another host. */
function redirect(path: string, says = 'The address ends with "/".'): Reply {
  return text(301, says, { Location: path.replace(/^\/+/, '/') });
}

export function text(status: number, line: string, headers: Record<string, string> = {}): Reply {
  return { status, headers, content: { text: `${line}\n` } };
}
