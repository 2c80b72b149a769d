import type { z } from 'zod';
import { attackRecord } from '../schema/attack.ts';
import { changes } from '../schema/changes.ts';
import { retired } from '../schema/retired.ts';
import { serverRecord } from '../schema/server.ts';
import { taxonomy } from '../schema/taxonomy.ts';
import { rationale, vocabulary } from '../schema/vocabulary.ts';
import type { RecordPath } from './locate.ts';

/** What a file of the catalogue may hold. */
export const SCHEMAS = {
  servers: serverRecord,
  attacks: attackRecord,
  rationales: rationale,
  vocabulary,
  taxonomies: taxonomy,
  retired,
  changes,
} as const;

export type Kind = keyof typeof SCHEMAS;
export type RecordOf<K extends Kind> = z.output<(typeof SCHEMAS)[K]>;

/** Kinds that have a folder with one file a record. */
export const FOLDERS = ['servers', 'attacks', 'rationales', 'vocabulary', 'taxonomies'] as const satisfies Kind[];

/** Kinds that have one file. */
export const SINGLE_FILES = ['retired', 'changes'] as const satisfies Kind[];

/** The kind of a record file, by where it stands; `undefined` where no record belongs. */
export function kindOf(file: string): Kind | undefined {
  const [name = '', folder = ''] = file.split(/[\\/]/).reverse();
  if (!name.endsWith('.yaml')) return undefined;
  return FOLDERS.find((kind) => kind === folder) ?? SINGLE_FILES.find((kind) => `${kind}.yaml` === name);
}

/** What a record quotes from a server, character by character: there, odd characters are the server's own. */
export function isQuotedFromServer(path: RecordPath): boolean {
  const [tools, , field, inner] = path;
  if (tools !== 'tools') return false;
  return (
    field === 'name' || field === 'description' || field === 'params' || (field === 'annotations' && inner === 'title')
  );
}
