import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UsageError } from './command.ts';
import { visible } from './output.ts';

/** Larger than any policy or vectors file; keeps a mistaken name from filling the memory. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** How standard input is called in reports. */
export const STDIN_NAME = '<stdin>';

export function shownName(file: string): string {
  return file === '-' ? STDIN_NAME : file;
}

/** The text of a file, or of standard input for `-`. Throws a UsageError that says why it cannot be read. */
export async function readText(file: string): Promise<string> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file);
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
