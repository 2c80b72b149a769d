import { join } from 'node:path';
import { OtherProcess } from './other-process.ts';
import type { ServerDigests } from './server-digests.ts';
import type { Layouts } from './server-files.ts';

const PROGRAM = join(import.meta.dirname, 'writer.ts');

/** What the other process is told to write: what programs read of a server or, once it has layouts, its pages. */
export interface Task {
  server: string;
  /** Sent once, before the first pages. */
  layouts?: Layouts;
}

/** What it has written. */
export interface Answer {
  /** Paths under the site. */
  files: string[];
  /** With what programs read. */
  digests?: ServerDigests;
}

/** Another process that writes files of servers into the same, new folder. */
export type OtherWriter = OtherProcess<Task, Answer>;

/**
 * @param records folder in which a memory has saved the records
 * @param root folder of the site
 */
export function otherWriter(records: string, root: string): OtherWriter {
  return new OtherProcess(PROGRAM, [records, root], 'writes files');
}
