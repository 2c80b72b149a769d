import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fnv1a } from './fnv1a.ts';

/** Saves a value that JSON can write. A program that is cut short leaves the file as it was. */
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

/** How many files the values of a folder are spread over, so that one that changes has few others written with it. */
const SHARDS = 64;

/**
 * Saves values by their names in the files of a folder, of which those stay whose values are those of before.
 *
 * @param before what `readShards` has read there; what the folder holds is removed when that is nothing
 * @param isSame compares a value with the one of before; without it, only the very same is the same
 */
export function saveShards<Value>(
  folder: string,
  now: ReadonlyMap<string, Value>,
  before: ReadonlyMap<string, Value>,
  isSame: (a: Value, b: Value | undefined) => boolean = Object.is,
): void {
  if (before.size === 0) rmSync(folder, { recursive: true, force: true });
  const [shards, earlier] = [sharded(now), sharded(before)];
  for (const n of new Set([...shards.keys(), ...earlier.keys()])) {
    const [values = [], last = []] = [shards.get(n), earlier.get(n)];
    const isAsBefore =
      values.length === last.length && values.every(([name, value]) => isSame(value, before.get(name)));
    if (!isAsBefore) saveKept(join(folder, `${n}.kept`), values);
  }
}

/** The values that `saveShards` has saved in a folder, by their names in order. */
export function readShards<Value>(folder: string): Map<string, Value> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.kept')) : [];
  const values = files.flatMap((name) => readKept<[string, Value][]>(join(folder, name)) ?? []);
  return new Map(values.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sharded<Value>(values: ReadonlyMap<string, Value>): Map<number, [string, Value][]> {
  return Map.groupBy(values, ([name]) => fnv1a(name) % SHARDS);
}
