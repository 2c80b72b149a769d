import { createHash } from 'node:crypto';
import { readKept, saveKept } from '../kept-file.ts';
import { recordDigest } from '../record-digest.ts';
import type { Problem, Sourced } from '../types.ts';
import { noFiles, type RecordsByKind } from './folder.ts';
import type { Kind, RecordOf } from './kinds.ts';
import { lazyLocate, type ReadRecord, type RecordFile, readRecord } from './record-file.ts';

/** Reads the text of a record file, as `readRecord` does. */
export type ReadText = typeof readRecord;

/** What reading a file gave. Places are worked out again from its text when they are asked for. */
interface Kept {
  kind: Kind;
  /** SHA-256 of the text, hex. */
  digest: string;
  record: unknown;
  /** See `recordDigest`. */
  canonical: string;
  toolLines: number[] | undefined;
  problems: Problem[];
}

interface KeptFile {
  version: string;
  records: Record<string, Kept>;
}

/** The records of an earlier run, so that only files whose text is another one are parsed again. */
export class RecordMemory {
  readonly #version: string;
  readonly #before: Readonly<Record<string, Kept>>;
  readonly #now: Record<string, Kept> = {};

  private constructor(version: string, before: Readonly<Record<string, Kept>>) {
    this.#version = version;
    this.#before = before;
  }

  /** @param version of the code that reads records: what another code has read is not believed */
  static empty(version: string): RecordMemory {
    return new RecordMemory(version, {});
  }

  /** What was saved under this name; nothing when there is no such file, or when another code has written it. */
  static open(file: string, version: string): RecordMemory {
    const kept = readKept<KeptFile>(file);
    return new RecordMemory(version, kept?.version === version ? kept.records : {});
  }

  /** Gives what reading this text gave before, or reads it. */
  readonly read: ReadText = <K extends Kind>(kind: K, file: string, text: string): ReadRecord<K> => {
    const digest = createHash('sha256').update(text).digest('hex');
    const before = this.#before[file];
    if (before?.kind === kind && before.digest === digest) {
      this.#now[file] = before;
      return recalled(before, kind, file, text);
    }
    const read = readRecord(kind, file, text);
    const { found, problems } = read;
    if (found !== undefined) this.#now[file] = keep(found, digest, problems);
    return read;
  };

  /** The digest of the record in a file, see `recordDigest`. */
  readonly recordDigestOf = (file: string): string | undefined => this.#now[file]?.canonical;

  /** SHA-256 of the text of each file that was read, by its name and in the order of reading. */
  digests(): Map<string, string> {
    return new Map(Object.entries(this.#now).map(([file, { digest }]) => [file, digest]));
  }

  /** Saves what was read in this run. A run that is cut short leaves the file as it was. */
  save(file: string): void {
    const kept: KeptFile = { version: this.#version, records: this.#now };
    saveKept(file, kept);
  }
}

/** The records in a file that a memory has saved, in the order in which they were read. Throws when the file holds none. */
export function savedRecords(file: string): RecordsByKind {
  const kept = readKept<KeptFile>(file);
  if (kept === undefined) throw new Error(`${file} holds no records. The build saves them before it begins to render.`);
  const records: RecordsByKind = noFiles();
  // The list of a kind takes records of that kind only, which the index cannot express.
  for (const [name, one] of Object.entries(kept.records))
    (records[one.kind] as Sourced<unknown>[]).push(sourced(one, name));
  return records;
}

function keep({ kind, record, toolLines }: RecordFile, digest: string, problems: Problem[]): Kept {
  return { kind, digest, record, canonical: recordDigest(record), toolLines, problems };
}

function recalled<K extends Kind>(kept: Kept, kind: K, file: string, text: string): ReadRecord<K> {
  const found = { ...sourced<K>(kept, file), kind, text, locate: lazyLocate(file, text) };
  return { found, problems: kept.problems };
}

function sourced<K extends Kind>({ record, toolLines }: Kept, file: string): Sourced<RecordOf<K>> {
  // It was a record of this kind when it was kept: kind, text and code are the same.
  const source = { record: record as RecordOf<K>, file };
  return toolLines === undefined ? source : { ...source, toolLines };
}
