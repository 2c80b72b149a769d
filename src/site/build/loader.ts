import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { listFiles, readRecordFile } from '../../catalogue/load/files.ts';
import type { Kind, RecordOf } from '../../catalogue/load/kinds.ts';
import type { Sourced } from '../../catalogue/types.ts';
import { catalogueFolder } from '../../publish/environment.ts';

/** What an entry of a record collection holds: the record, already validated, and where it was read. */
export type RecordEntry<K extends Kind> = Sourced<RecordOf<K>> & Record<string, unknown>;

/**
 * One entry a record file, of one kind. A file that has the same bytes as in the last build is not parsed again, unless the
 * code that reads it has changed.
 */
export function recordLoader(kind: Kind): Loader {
  return { name: `catalogue-${kind}`, load: (context) => load(kind, context) };
}

async function load(kind: Kind, { store, logger, watcher }: LoaderContext): Promise<void> {
  const folder = catalogueFolder(process.env);
  watcher?.add(folder);
  const files = listFiles(folder).files.filter((file) => file.kind === kind);
  const seen = new Set<string>();
  for (const { file } of files) {
    const id = basename(file, '.yaml');
    seen.add(id);
    const digest = sha256(codeDigest(), readFileSync(file));
    if (store.get(id)?.digest === digest) continue;
    const { found, problems } = readRecordFile(kind, file);
    for (const { line, column, code, message } of problems)
      logger.error(`${file}:${line}:${column} ${code} ${message}`);
    if (found === undefined) throw new Error(`${file} cannot be read; "npm run -s mcp-risk -- lint" says more.`);
    const { record, toolLines } = found;
    store.set({
      id,
      digest,
      data: { record, file: relative('.', file), ...(toolLines === undefined ? {} : { toolLines }) },
    });
  }
  for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
}

const CODE = ['src/catalogue/schema', 'src/catalogue/load', 'src/risk'];
let knownCode: string | undefined;

/** Digest of all code that decides what a record file is read as. */
function codeDigest(): string {
  knownCode ??= sha256(
    ...CODE.flatMap((folder) => readdirSync(folder, { withFileTypes: true }).map((entry) => ({ folder, entry })))
      .filter(({ entry }) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
      .map(({ folder, entry }) => readFileSync(`${folder}/${entry.name}`)),
  );
  return knownCode;
}

function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
