import { formatRecord } from '../format-record.ts';
import type { RecordFiles } from '../load/folder.ts';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';

/** Reports each file that `fix` would write anew, at the first line that would differ. */
export function formProblems(files: RecordFiles): Problem[] {
  return Object.values(files)
    .flat()
    .flatMap(({ kind, file, text }) => {
      const canonical = formatRecord(kind, text);
      if (canonical === text) return [];
      const line = firstDifference(text, canonical);
      const length = Math.max(1, text.split('\n')[line - 1]?.length ?? 1);
      const fix = `npm run -s mcp-risk -- fix ${file}`;
      return [
        problem('CAT507', file, { line, column: 1, length }, 'The order or layout is not the canonical one', { fix }),
      ];
    });
}

function firstDifference(text: string, other: string): number {
  const lines = other.split('\n');
  return text.split('\n').findIndex((line, index) => line !== lines[index]) + 1 || 1;
}
