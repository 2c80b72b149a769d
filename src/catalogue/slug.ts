import { createHash } from 'node:crypto';
import { plainSlug } from './plain-slug.ts';

const HASH_LENGTH = 6;

/** Windows keeps these names for devices, whatever stands behind a first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** Longer slugs are cut: with `.json` behind them they would pass what file systems take. */
const LONGEST = 120;

/**
 * Address part of each tool of one server, in order, unique within the server. Where two names give the same slug,
 * or a name leaves nothing to read or no name that every file system takes, each of them carries a short hash of its exact name: no address depends on the
 * order of the tools.
 */
export function toolSlugs(names: readonly string[]): string[] {
  const plain = names.map(plainSlug);
  const groups = Map.groupBy(plain, (slug) => slug);
  const stands = (slug: string) => isReadable(slug) && groups.get(slug)?.length === 1;
  const taken = new Set(plain.filter(stands));
  return plain.map((slug, index) => (stands(slug) ? slug : reserve(taken, slug, names[index] ?? '')));
}

/** Groups of names of one server that need a hash in their address. Equal names count once. */
export function slugCollisions(names: readonly string[]): string[][] {
  const groups = Map.groupBy(new Set(names), plainSlug);
  return [...groups].filter(([slug, group]) => !isReadable(slug) || group.length > 1).map(([, group]) => group);
}

function isReadable(slug: string): boolean {
  return isPortable(slug) && slug.length <= LONGEST;
}

/**
 * Whether a slug says something and is the same file on every system and host: `---` says nothing, a dot in front hides a
 * file, one at the end is dropped on Windows, and `nul.txt` is a device there.
 */
export function isPortable(slug: string): boolean {
  return /[a-z0-9]/.test(slug) && !slug.startsWith('.') && !slug.endsWith('.') && !DEVICE.test(slug);
}

/** Two tools of one name are a lint error, but still get two addresses: the second carries a number. */
function reserve(taken: Set<string>, slug: string, name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
  const base = `${isPortable(slug) ? slug.slice(0, LONGEST) : 'tool'}-${hash}`;
  let candidate = base;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${base}-${number}`;
  taken.add(candidate);
  return candidate;
}
