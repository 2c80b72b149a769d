import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Saves a value as the engine that runs us keeps values. A program that is cut short leaves the file as it was. */
export function saveKept(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, serialize(value));
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
    return deserialize(readFileSync(file)) as Value;
  } catch {
    return undefined;
  }
}
