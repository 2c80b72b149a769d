import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What an address stands for: a file, a folder whose address lacks the last "/", or nothing. */
type Found = { file: string } | { folder: true } | undefined;

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
