import { formatRecord } from '../format-record.ts';
import type { RecordFiles } from '../load/folder.ts';
import { problem, type Span } from '../problems.ts';
import type { Problem } from '../types.ts';
import { shellWord } from './shell-word.ts';

/** Reports each file that `fix` would write anew, at the first place that would differ. */
export function formProblems(files: RecordFiles): Problem[] {
  return Object.values(files)
    .flat()
    .flatMap(({ kind, file, text }) => {
      const canonical = formatRecord(kind, text);
      if (canonical === text) return [];
      const span = firstDifference(text, canonical);
      const fix = `npm run -s mcp-risk -- fix ${shellWord(file)}`;
      return [problem('CAT507', file, span, 'The order or layout is not the canonical one', { fix })];
    });
}

function firstDifference(text: string, other: string): Span {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  const before = text.slice(0, same).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: 1 };
}
