import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Content types by the end of a name; anything else is sent as bytes. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** What an address stands for: a file, a folder whose address lacks the last "/", or nothing. */
export type Found = { file: string } | { folder: true } | undefined;

/**
 * The file under `root` that a path of the site stands for. The path is as it came over the wire, without query. A folder is
 * its `index.html`. Nothing outside `root` is ever found, whatever the path is written like and wherever links lead.
 */
export function findFile(root: string, path: string): Found {
  const name = decode(path);
  if (name === undefined || /[\0\\]/.test(name) || name.split('/').some((part) => part === '..' || part === '.'))
    return undefined;
  const isFolder = name === '' || name.endsWith('/');
  const file = join(root, name, isFolder ? 'index.html' : '');
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return isFolder ? undefined : { folder: true };
  return stats?.isFile() === true && isInside(root, file) ? { file } : undefined;
}

export function contentType(file: string): string {
  return TYPES[/\.[a-z0-9]+$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream';
}

/** Text is worth compressing; fonts, images and the search index are compressed already. */
export function isCompressible(file: string): boolean {
  return /^(?:text|application\/(?:json|xml|manifest))|svg/.test(contentType(file));
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isInside(root: string, file: string): boolean {
  return realpathSync(file).startsWith(realpathSync(root) + sep);
}
