import { join } from 'node:path';
import type { SearchRecord } from '../../../publish/search-records.ts';
import { OtherProcess } from '../other-process.ts';

const PROGRAM = join(import.meta.dirname, 'indexer.ts');

/** The groups of records in their order, see `grouped`; nothing for one of which search shows what it showed before. */
export interface Task {
  groups: [name: string, records: readonly SearchRecord[] | null][];
}

/** What became of the index. */
interface Outcome {
  /** How many texts the engine has read. */
  read: number;
  records: number;
  /** Files of the site. */
  written: number;
  removed: number;
}

/** Nothing when groups were left out that the process does not know. */
export type Answer = Outcome | null;

/** Another process that makes the search index. */
export type OtherIndexer = OtherProcess<Task, Answer>;

/**
 * It begins at once to read what it has kept.
 *
 * @param folder for what one build leaves for the next
 * @param root folder of the site
 * @param isNew nothing of the last build is taken over
 */
export function otherIndexer(folder: string, root: string, isNew: boolean): OtherIndexer {
  return new OtherProcess(PROGRAM, [folder, root, ...(isNew ? ['new'] : [])], 'makes the search index');
}
