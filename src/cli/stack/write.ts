import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { counted } from '../../publish/text.ts';
import { policyFiles, type ServerPolicy } from '../../stack/index.ts';
import { UsageError } from '../command.ts';
import { visible, warn } from '../output.ts';

/** Writes a file for each policy. Throws a UsageError at the first that is there already or cannot be written. */
export async function writePolicies(folder: string, policies: readonly ServerPolicy[]): Promise<void> {
  const files = policyFiles(policies);
  await mkdir(folder, { recursive: true }).catch(refuse(folder));
  for (const { name, text } of files) {
    const path = join(folder, name);
    await writeFile(path, text, { flag: 'wx' }).catch(refuse(path));
  }
  warn(`${visible(folder)}: ${counted(files.length, 'policy file')} written`);
}

const refuse =
  (path: string) =>
  (error: NodeJS.ErrnoException): never => {
    const why = error.code === 'EEXIST' ? 'is there already; it is left as it is' : `cannot be written (${error.code})`;
    throw new UsageError(`${visible(path)} ${why}. Name another folder with --policies DIR.`);
  };
