import { hash } from 'node:crypto';

/** A short name for a value that JSON can write: equal values have equal ones. Hex, 64 bits. */
export function digest(value: unknown): string {
  return digestOfText(JSON.stringify(value));
}

/** The same for a text as it stands. */
export function digestOfText(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
