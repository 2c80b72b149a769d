import type { RecordFiles } from '../load/folder.ts';
import type { RecordPath } from '../load/locate.ts';
import type { RecordFile } from '../load/record-file.ts';
import { didYouMean, quoted } from '../load/wording.ts';
import type { ProblemCode } from '../problems.ts';

interface Advice {
  suggestion?: string | undefined;
  /** Point at the key instead of its value. */
  part?: 'key' | 'value';
}

/** Reports one finding at a place of a record. The place need not exist: then its nearest parent is shown. */
export type Report = (code: ProblemCode, at: RecordFile, path: RecordPath, message: string, advice?: Advice) => void;

/** What is reported of a name that no tool of the server has. */
export const noSuchTool = (name: string, tools: Iterable<string>): [message: string, advice: Advice] => [
  `The server has no tool ${quoted(name)}`,
  { suggestion: didYouMean(name, tools) },
];

/** One thing that records are held to. It sees every record, and reports each finding once. */
export interface Rule {
  name: string;
  /** What it asks for, as one sentence for contributors. */
  about: string;
  codes: readonly ProblemCode[];
  /** It looks at the record of each server by itself: in one that has not changed it finds what it found before. */
  looksAtOne?: true;
  check(files: RecordFiles, report: Report): void;
}
