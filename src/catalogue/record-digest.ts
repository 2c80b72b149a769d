import { createHash } from 'node:crypto';
import { canonicalJson } from '../policy/digest.ts';

/** SHA-256 of the canonical JSON (RFC 8785) of a record, hex. The layout of its file does not change it. */
export function recordDigest(record: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(record))))
    .digest('hex');
}
