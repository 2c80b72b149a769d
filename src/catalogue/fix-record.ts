import { formatRecord } from './format-record.ts';
import type { Kind } from './load/kinds.ts';
import { readRecord } from './load/record-file.ts';
import type { Problem } from './types.ts';

/** A record file before and after mending, and what was changed, in words. */
export interface FixedRecord {
  file: string;
  before: string;
  after: string;
  changes: string[];
  /** Errors that keep the file from being touched: nobody's slip is formatted away. */
  errors: Problem[];
}

/** Brings a record file into canonical form. A file that is no record is left as it is. */
export function fixRecord(kind: Kind, file: string, before: string): FixedRecord {
  const errors = readRecord(kind, file, before).problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { file, before, after: before, changes: [], errors };
  const after = formatRecord(kind, before);
  return { file, before, after, changes: changesIn(before, after), errors };
}

/** What formatting did, in words: order and layout are told apart by the keys that lines begin with. */
function changesIn(before: string, after: string): string[] {
  const lines = before.split('\n');
  const trimmed = lines.map((line) => line.trimEnd());
  const trailing = lines.filter((line, index) => line !== trimmed[index]).length;
  const changes =
    trailing === 0 ? [] : [`removed blanks at the end of ${trailing} ${trailing === 1 ? 'line' : 'lines'}`];
  if (trimmed.join('\n') === after) return changes;
  const isReordered = keysOf(trimmed).join() !== keysOf(after.split('\n')).join();
  return [...changes, isReordered ? 'put keys in order' : 'changed the layout'];
}

function keysOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /^[ -]*([\w-]+):(?: |$)/.exec(line)?.[1] ?? []);
}
