import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Saves a value as JSON. A program that is cut short leaves the file as it was. */
export function saveKept(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}

/**
 * What `saveKept` has saved under this name, as the type that its writer gave it: nobody else writes such files, and they are
 * written as a whole.
 *
 * @returns nothing when there is no such file, or when it is damaged
 */
export function readKept<Value>(file: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Value;
  } catch {
    return undefined;
  }
}
