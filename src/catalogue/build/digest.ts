import { createHash } from 'node:crypto';
import { recordDigest } from '../record-digest.ts';
import type { Records, Sourced } from '../types.ts';

/**
 * SHA-256 over the digests of all records, one a line, hex. Neither the order in which files are read nor their layout changes
 * it.
 *
 * @param known digests of records by their file, where somebody has them
 */
export function recordsDigest(
  { servers, attacks, rationales, vocabulary, taxonomies, retired, changes }: Records,
  known?: (file: string) => string | undefined,
): string {
  const ofFile = ({ record, file }: Sourced<unknown>) => known?.(file) ?? recordDigest(record);
  const parts: [kind: string, digests: readonly string[]][] = [
    ['server', sortedBy(servers, ({ record }) => record.id).map(ofFile)],
    ['attack', sortedBy(attacks, ({ record }) => record.id).map(ofFile)],
    ['rationale', sortedBy(rationales, ({ category }) => category).map(recordDigest)],
    ['vocabulary', sortedBy(vocabulary, ({ list }) => list).map(recordDigest)],
    ['taxonomy', sortedBy(taxonomies, ({ id }) => id).map(recordDigest)],
    ['retired', retired.map(recordDigest)],
    ['change', changes.map(recordDigest)],
  ];
  const hash = createHash('sha256');
  for (const [kind, digests] of parts) for (const digest of digests) hash.update(`${kind} ${digest}\n`);
  return hash.digest('hex');
}

export function sortedBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => compareText(key(a), key(b)));
}

/** By code units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
