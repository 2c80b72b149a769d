import { hash } from 'node:crypto';
import { digestOfAttacks, matchedOf } from '../build/matches.ts';
import { readShards, saveShards } from '../kept-file.ts';
import type { Remember } from '../lint/lint.ts';
import { recordDigest } from '../record-digest.ts';
import type { Catalogue, Concluded, Matched, Problem, Server, Sourced, Tool } from '../types.ts';
import { noFiles, type RecordsByKind } from './folder.ts';
import type { Kind, RecordOf } from './kinds.ts';
import { lazyLocate, type ReadRecord, type RecordFile, readRecord } from './record-file.ts';

/** Reads the text of a record file, as `readRecord` does. */
export type ReadText = typeof readRecord;

/** What reading a file gave. Places are worked out again from its text when they are asked for. */
interface Kept {
  /** Of the code that has read it. */
  version: string;
  kind: Kind;
  /** SHA-256 of the text, hex. */
  digest: string;
  record: unknown;
  /** See `recordDigest`. */
  canonical: string;
  toolLines: number[] | undefined;
  /** What follows from the record of a server for each of its tools. */
  concluded?: Concluded[];
  /** What was matched with the server. It follows from the records of attacks too. */
  matched?: Matched;
  problems: Problem[];
  /** What rules found that look at one record. */
  found?: Problem[];
}

/** The records of an earlier run, so that only files whose text is another one are parsed again. */
export class RecordMemory {
  readonly #version: string;
  readonly #before: ReadonlyMap<string, Kept>;
  readonly #now = new Map<string, Kept>();

  private constructor(version: string, before: ReadonlyMap<string, Kept>) {
    this.#version = version;
    this.#before = before;
  }

  /** @param version of the code that reads records: what another code has read is not believed */
  static empty(version: string): RecordMemory {
    return new RecordMemory(version, new Map());
  }

  /** What was saved in this folder; nothing when there is none, or when another code has written it. */
  static open(folder: string, version: string): RecordMemory {
    const kept = readShards<Kept>(folder);
    const isOurs = [...kept.values()].every((one) => one.version === version);
    return new RecordMemory(version, isOurs ? kept : new Map());
  }

  /** Gives what reading this text gave before, or reads it. */
  readonly read: ReadText = <K extends Kind>(kind: K, file: string, text: string): ReadRecord<K> => {
    const digest = hash('sha256', text);
    const before = this.#before.get(file);
    if (before?.kind === kind && before.digest === digest) {
      this.#now.set(file, before);
      return recalled(before, kind, file, text);
    }
    const read = readRecord(kind, file, text);
    const { found, problems } = read;
    if (found !== undefined) this.#now.set(file, keep(found, this.#version, digest, problems));
    return read;
  };

  /** The digest of the record in a file, see `recordDigest`. */
  readonly recordDigestOf = (file: string): string | undefined => this.#now.get(file)?.canonical;

  /** Gives what rules found in the record of this file before, or what they find now. */
  readonly found: Remember = (file, find) => {
    const kept = this.#now.get(file);
    if (kept === undefined) return find();
    kept.found ??= find();
    return kept.found;
  };

  /** SHA-256 of the text of each file that was read, by its name and in the order of reading. */
  digests(): Map<string, string> {
    return new Map([...this.#now].map(([file, { digest }]) => [file, digest]));
  }

  /**
   * Saves what was read in this run.
   *
   * @param catalogue as built from what was read: what follows from records of servers is saved with them
   */
  save(folder: string, { servers, attacks }: Pick<Catalogue, 'servers' | 'attacks'>): void {
    const digest = digestOfAttacks(attacks);
    for (const server of servers) {
      const kept = this.#now.get(server.file);
      if (kept !== undefined && kept.matched?.attacks !== digest)
        this.#now.set(server.file, { ...kept, ...following(server, digest) });
    }
    saveShards(folder, this.#now, this.#before);
  }
}

/** The records in a folder that a memory has saved, in the order in which they were read. Throws when it holds none. */
export function savedRecords(folder: string): RecordsByKind {
  const kept = readShards<Kept>(folder);
  if (kept.size === 0) throw new Error(`${folder} holds no records. The build saves them before it begins to render.`);
  const records: RecordsByKind = noFiles();
  // The list of a kind takes records of that kind only, which the index cannot express.
  for (const [name, one] of kept) (records[one.kind] as Sourced<unknown>[]).push(sourced(one, name));
  return records;
}

function keep({ kind, record, toolLines }: RecordFile, version: string, digest: string, problems: Problem[]): Kept {
  return { version, kind, digest, record, canonical: recordDigest(record), toolLines, problems };
}

function following(server: Server, attacks: string): Pick<Kept, 'concluded' | 'matched'> {
  return { concluded: server.tools.map(concludedOf), matched: matchedOf(server, attacks) };
}

function concludedOf({ assessment: { category, severity, confidence, moves }, policies }: Tool): Concluded {
  return { category, severity, confidence, moves, isGuarded: policies.isGuarded };
}

function recalled<K extends Kind>(kept: Kept, kind: K, file: string, text: string): ReadRecord<K> {
  const found = { ...sourced<K>(kept, file), kind, text, locate: lazyLocate(file, text) };
  return { found, problems: kept.problems };
}

function sourced<K extends Kind>({ record, toolLines, concluded, matched }: Kept, file: string): Sourced<RecordOf<K>> {
  // It was a record of this kind when it was kept: kind, text and code are the same.
  const source = { record: record as RecordOf<K>, file };
  return {
    ...source,
    ...(toolLines === undefined ? {} : { toolLines }),
    ...(concluded === undefined ? {} : { concluded }),
    ...(matched === undefined ? {} : { matched }),
  };
}
