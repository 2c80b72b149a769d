import { relative } from 'node:path';
import { contentType } from '../../publish/content-types.ts';
import { REVALIDATE } from '../../publish/deploy/deployment.ts';
import { type HeaderRule, type Headers, headersAt } from '../../publish/headers.ts';
import { findFile } from './files.ts';

/** What is served: a folder of files, under a path that starts and ends with "/". */
export interface Served {
  root: string;
  base: string;
}

/** The same with what the build wrote of its addresses. */
interface Site extends Served {
  /** The headers of addresses. */
  rules: readonly HeaderRule[];
  /** Addresses that moved for good, each with its new one; both as they come over the wire. */
  moved: ReadonlyMap<string, string>;
}

/** What to answer: a file or a line of text, with a status and headers. */
export interface Reply {
  status: number;
  headers: Headers;
  content: { file: string } | { text: string };
}

/** The answer to a request for an address as it came over the wire. */
export function route(method: string, url: string, site: Site): Reply {
  const { root, base, moved } = site;
  if (method !== 'GET' && method !== 'HEAD') {
    return text(405, 'Only GET and HEAD are answered.', site, { Allow: 'GET, HEAD' });
  }
  const [path = '', query] = url.split(/\?(.*)/s);
  const now = moved.get(path);
  if (now !== undefined) return redirect(now, site, 'The page has moved.');
  if (!path.startsWith(base)) return path === '/' || `${path}/` === base ? redirect(base, site) : missing(site);
  const name = path.slice(base.length);
  const found = findFile(root, name);
  if (found === undefined) return missing(site);
  if ('folder' in found) return redirect(`${base}${name}/${query === undefined ? '' : `?${query}`}`, site);
  return file(200, found.file, site);
}

function file(status: number, found: string, { root, base, rules }: Site): Reply {
  const address = `${base}${relative(root, found).replaceAll('\\', '/')}`;
  const headers = { 'Content-Type': contentType(found), 'Cache-Control': REVALIDATE, ...headersAt(rules, address) };
  return { status, headers, content: { file: found } };
}

/** The page for missing addresses, with the status that says so. */
function missing(site: Site): Reply {
  const page = findFile(site.root, '404.html');
  if (page === undefined || 'folder' in page) return text(404, 'There is nothing at this address.', site);
  return file(404, page.file, site);
}

/** One slash at the front, whatever was asked for: two would lead to another host. */
function redirect(path: string, site: Site, says = 'The address ends with "/".'): Reply {
  return text(301, says, site, { Location: path.replace(/^\/+/, '/') });
}

export function text(status: number, line: string, { base, rules }: Site, more: Headers = {}): Reply {
  const headers = { 'Content-Type': contentType('.txt'), ...headersAt(rules, base), ...more };
  return { status, headers, content: { text: `${line}\n` } };
}
