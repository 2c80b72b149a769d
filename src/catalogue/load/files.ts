import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_START, problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import { FOLDERS, type Kind, kindOf, SINGLE_FILES } from './kinds.ts';
import type { ReadText } from './memory.ts';
import { decode, MAX_BYTES, type ReadRecord, readRecord } from './record-file.ts';

/** A record file to read. */
export interface Listed {
  kind: Kind;
  file: string;
}

/** Paths of a catalogue folder's record files, by kind and name, and what stands where no record belongs. */
export function listFiles(dir: string): { files: Listed[]; problems: Problem[] } {
  const files: Listed[] = [];
  const problems: Problem[] = [];
  const inFolders = FOLDERS.flatMap((folder) => entriesOf(join(dir, folder)));
  const beside = entriesOf(dir).filter(({ name }) => /\.ya?ml$/.test(name));
  for (const entry of [...inFolders, ...beside]) {
    const file = join(entry.parentPath, entry.name);
    const kind = entry.isFile() ? kindOf(file) : undefined;
    if (kind === undefined) problems.push(misplaced(file));
    else files.push({ kind, file });
  }
  return { files, problems };
}

/** A folder's entries without hidden files and readmes; none for a folder that is not there. */
function entriesOf(folder: string): Dirent[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^\.|^README/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function misplaced(file: string): Problem {
  const places = [...FOLDERS.map((folder) => `${folder}/<id>.yaml`), ...SINGLE_FILES.map((name) => `${name}.yaml`)];
  const suggestion = `records are plain files: ${places.join(', ')}`;
  return problem('CAT010', file, FILE_START, 'No record belongs here', { suggestion });
}

/** Reads one record file from disk. */
export function readRecordFile<K extends Kind>(kind: K, file: string, read: ReadText = readRecord): ReadRecord<K> {
  const bytes = bytesOf(file);
  const decoded = 'problem' in bytes ? bytes : decode(file, bytes.bytes);
  return 'problem' in decoded ? { found: undefined, problems: [decoded.problem] } : read(kind, file, decoded.text);
}

/** A file beyond the cap is not read at all. */
function bytesOf(file: string): { bytes: Uint8Array } | { problem: Problem } {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) return { problem: tooLarge(file, size) };
    return { bytes: readFileSync(file) };
  } catch {
    return { problem: problem('CAT001', file, FILE_START, 'The file cannot be read') };
  }
}

function tooLarge(file: string, size: number): Problem {
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  return problem('CAT002', file, FILE_START, `The file has ${mebibytes} MiB; at most 4 are read`);
}
