import type { Range } from '../../policy/index.ts';

/** A line of a document, with carets under what is meant; or how many lines were left out. */
export type ExcerptLine = { number: number; text: string; marks: string[] } | { leftOut: number };

/** Longer documents are cut to their ends and to what stands around the marks. */
const WHOLE = 60;
const FIRST = 5;
const LAST = 4;
const AROUND = 2;

/** The lines of a document as a page shows them, with each range marked from its start to the end of its first line. */
export function excerpt(text: string, ranges: readonly Range[]): ExcerptLine[] {
  const lines = text.trimEnd().split('\n');
  const marked = lines.map((line, index) => ({
    number: index + 1,
    text: line,
    marks: marksAt(index + 1, line, ranges),
  }));
  if (lines.length <= WHOLE) return marked;
  const places = marked.filter(({ marks }) => marks.length > 0).map(({ number }) => number);
  const isShown = (number: number): boolean =>
    number <= FIRST || number > lines.length - LAST || places.some((place) => Math.abs(place - number) <= AROUND);
  return withGaps(marked, isShown);
}

function marksAt(number: number, line: string, ranges: readonly Range[]): string[] {
  return ranges
    .filter(({ start }) => start.line === number)
    .map(({ start, end }) => {
      const last = end.line === number ? end.column : line.length + 1;
      return `${' '.repeat(start.column - 1)}${'^'.repeat(Math.max(1, last - start.column))}`;
    });
}

function withGaps<Line extends { number: number }>(
  lines: readonly Line[],
  isShown: (number: number) => boolean,
): (Line | { leftOut: number })[] {
  const shown = lines.filter(({ number }) => isShown(number));
  return shown.flatMap((line, index) => {
    const before = shown[index - 1]?.number ?? 0;
    const leftOut = line.number - before - 1;
    return leftOut > 0 ? [{ leftOut }, line] : [line];
  });
}

/** The excerpt as plain text, without the carets. */
export function excerptText(lines: readonly ExcerptLine[]): string {
  return lines.map((line) => ('leftOut' in line ? leftOutText(line.leftOut) : line.text)).join('\n');
}

/** What stands for lines that are not shown. */
export function leftOutText(lines: number): string {
  return `… ${String(lines).replace(/\B(?=(\d{3})+$)/g, ',')} lines …`;
}
