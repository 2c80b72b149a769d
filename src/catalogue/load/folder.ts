import { FILE_START, problem } from '../problems.ts';
import type { Problem, Records, Sourced } from '../types.ts';
import { isFolder, type Listed, listFiles, readRecordFile } from './files.ts';
import type { Kind, RecordOf } from './kinds.ts';
import type { ReadText } from './memory.ts';
import type { RecordFile } from './record-file.ts';

/** Records by kind, in order of file name. */
export type RecordsByKind = { [K in Kind]: Sourced<RecordOf<K>>[] };

/** Everything that a catalogue folder holds, by kind, in order of file name. */
export type RecordFiles = { [K in Kind]: RecordFile<K>[] };

/** The record files of a folder, and every problem of every file. */
interface LoadedFiles {
  files: RecordFiles;
  problems: Problem[];
  /** The files that were looked at. */
  listed: string[];
}

export const noFiles = (): RecordFiles => ({
  servers: [],
  attacks: [],
  rationales: [],
  vocabulary: [],
  taxonomies: [],
  retired: [],
  changes: [],
});

/**
 * Reads a whole catalogue folder, with `read` for the text of each file. A folder without a single record is a problem, not an empty
 * catalogue.
 */
export function loadFolder(dir: string, read?: ReadText): LoadedFiles {
  if (!isFolder(dir)) {
    return { files: noFiles(), problems: [problem('CAT001', dir, FILE_START, 'There is no such folder')], listed: [] };
  }
  const { files: listed, problems } = listFiles(dir);
  const loaded = loadFiles(listed, read);
  const nothing = loaded.listed.length === 0 ? [problem('CAT011', dir, FILE_START, 'The folder holds no record')] : [];
  return { ...loaded, problems: [...problems, ...nothing, ...loaded.problems] };
}

/** Reads the files given. A file that is not a record leaves its problems behind and nothing else. */
export function loadFiles(listed: readonly Listed[], read?: ReadText): LoadedFiles {
  const files = noFiles();
  const problems: Problem[] = [];
  for (const { kind, file } of listed) {
    const { found, problems: wrong } = readRecordFile(kind, file, read);
    // One push per kind: the list of a kind takes files of that kind only, which the index cannot express.
    if (found !== undefined) (files[kind] as RecordFile[]).push(found);
    problems.push(...wrong);
  }
  return { files, problems, listed: listed.map(({ file }) => file) };
}

/** The records alone, as the catalogue is built from them. */
export function recordsOf(files: RecordsByKind): Records {
  return {
    servers: files.servers,
    attacks: files.attacks,
    rationales: files.rationales.map(({ record }) => record),
    vocabulary: files.vocabulary.map(({ record: { list, entries } }) => ({ list, entries })),
    taxonomies: files.taxonomies.map(({ record }) => record),
    retired: files.retired.flatMap(({ record }) => record),
    changes: files.changes.flatMap(({ record }) => record),
  };
}
