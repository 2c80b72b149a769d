import { basename, dirname } from 'node:path';
import { FOLDERS, type Kind, SINGLE_FILES } from '../load/kinds.ts';
import type { ProblemCode } from '../problems.ts';
import type { Problem } from '../types.ts';

/** Codes that say that something is not there, and the kinds of record that it may stand in. */
const LOOKED_FOR: Partial<Record<ProblemCode, readonly Kind[]>> = {
  CAT301: ['attacks'],
  CAT311: ['servers'],
  CAT501: ['vocabulary'],
  CAT502: ['rationales'],
  CAT503: ['servers', 'attacks', 'rationales', 'vocabulary', 'taxonomies', 'retired'],
};

/**
 * The problems that rules found, without those that may only say that a record could not be read: what is looked for may stand in it.
 * They come back, where they are true, once that record is mended.
 *
 * @param unreadable problems of files that left no record behind
 */
export function withoutEchoes(found: readonly Problem[], unreadable: readonly Problem[]): Problem[] {
  const unread = new Set(unreadable.filter(({ severity }) => severity === 'error').map(({ file }) => kindMeant(file)));
  return found.filter(({ code }) => LOOKED_FOR[code]?.some((kind) => unread.has(kind)) !== true);
}

/** The kind of record that a file was meant to hold, also where it stands under a name that no record has. */
function kindMeant(file: string): Kind | undefined {
  const folder = basename(dirname(file));
  const name = basename(file).replace(/\.[^.]*$/, '');
  return FOLDERS.find((kind) => kind === folder) ?? SINGLE_FILES.find((kind) => kind === name);
}
