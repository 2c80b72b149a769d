import { createHash } from 'node:crypto';

/** A short name for a value that JSON can write: equal values have equal ones. Hex, 64 bits. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
