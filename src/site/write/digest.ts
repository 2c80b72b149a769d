import { hash } from 'node:crypto';

/** A short name for a value that JSON can write: equal values have equal ones. Hex, 64 bits. */
export function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 16);
}
