import { createHash } from 'node:crypto';

const HASH_LENGTH = 6;

/** Longer slugs are cut: with `.json` behind them they would pass what file systems take. */
const LONGEST = 120;

/** A tool's name as an address shows it: lower case, `_` and anything else outside `[a-z0-9.-]` as `-`. */
export function plainSlug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9.-]/gu, '-');
}

/**
 * Address part of each tool of one server, in order, unique within the server. Where two names give the same slug,
 * or a name leaves nothing to read, each of them carries a short hash of its exact name: no address depends on the
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

/** `..` would leave the folder and `---` says nothing; both count as empty. */
function isReadable(slug: string): boolean {
  return /[a-z0-9]/.test(slug) && slug.length <= LONGEST;
}

/** Two tools of one name are a lint error, but still get two addresses: the second carries a number. */
function reserve(taken: Set<string>, slug: string, name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
  const base = `${/[a-z0-9]/.test(slug) ? slug.slice(0, LONGEST) : 'tool'}-${hash}`;
  let candidate = base;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${base}-${number}`;
  taken.add(candidate);
  return candidate;
}
