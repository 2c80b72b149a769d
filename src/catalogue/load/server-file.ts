import { createHash } from 'node:crypto';
import { readRecordFile } from './files.ts';
import type { ReadRecord } from './record-file.ts';

/** Reads one server file, with a digest of its text: the same digest means the same record. */
export async function loadServerFile(path: string): Promise<ReadRecord<'servers'> & { digest: string }> {
  const read = readRecordFile('servers', path);
  const text = read.found?.text ?? '';
  return { ...read, digest: createHash('sha256').update(text).digest('hex') };
}
