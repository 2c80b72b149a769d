import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { UsageError } from './command.ts';
import { visible } from './output.ts';

/** Larger than any policy or vectors file; keeps a mistaken name from filling the memory. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** How standard input is called in reports. */
export const STDIN_NAME = '<stdin>';

export function shownName(file: string): string {
  return file === '-' ? STDIN_NAME : file;
}

/** The text of a file, or of standard input for `-`; gzip is unpacked. Throws a UsageError that says why it cannot be read. */
export async function readText(file: string): Promise<string> {
  const bytes = unpacked(file === '-' ? await buffer(process.stdin) : await readBytes(file), file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Falls through to the same message: what is not UTF-8 is not text.
  }
  throw new UsageError(`${visible(shownName(file))} is not UTF-8 text.`);
}

async function readBytes(file: string): Promise<Buffer> {
  const name = visible(file);
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT' ? `there is no file ${name}.` : `${name} cannot be read (${error.code}).`,
    );
  });
  if (found.isDirectory()) throw new UsageError(`${name} is a folder; name a file in it.`);
  if (found.size > MAX_FILE_BYTES) throw new UsageError(`${name} is larger than 64 MiB.`);
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${name} cannot be read (${error.code}).`);
  });
}

/** Bytes that begin as gzip does (RFC 1952, section 2.3.1), unpacked. */
function unpacked(bytes: Buffer, file: string): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    const why = isLarge ? 'is larger than 64 MiB when it is unpacked' : 'begins like gzip but cannot be unpacked';
    throw new UsageError(`${visible(shownName(file))} ${why}.`);
  }
}

/** The JSON of a file; a UsageError that says where it ends to be JSON otherwise. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  if (text.trim() === '') throw new UsageError(`${visible(shownName(file))} is empty.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? visible(error.message) : '';
    throw new UsageError(`${visible(shownName(file))} is not valid JSON: ${why}`);
  }
}
