import { createHash } from 'node:crypto';
import { canonicalJson } from '../../policy/digest.ts';
import type { Records } from '../types.ts';

/**
 * SHA-256 over the canonical JSON (RFC 8785) of every record, one a line, hex. Neither the order in which files are
 * read nor their layout changes it.
 */
export function recordsDigest({
  servers,
  attacks,
  rationales,
  vocabulary,
  taxonomies,
  retired,
  changes,
}: Records): string {
  const hash = createHash('sha256');
  const parts: [kind: string, records: readonly unknown[]][] = [
    [
      'server',
      sortedBy(
        servers.map(({ record }) => record),
        ({ id }) => id,
      ),
    ],
    [
      'attack',
      sortedBy(
        attacks.map(({ record }) => record),
        ({ id }) => id,
      ),
    ],
    ['rationale', sortedBy(rationales, ({ category }) => category)],
    ['vocabulary', sortedBy(vocabulary, ({ list }) => list)],
    ['taxonomy', sortedBy(taxonomies, ({ id }) => id)],
    ['retired', retired],
    ['change', changes],
  ];
  for (const [kind, records] of parts) {
    for (const record of records) hash.update(`${kind} ${canonicalJson(JSON.parse(JSON.stringify(record)))}\n`);
  }
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
