import type { Problem } from './types.ts';

/** Longer lines are shown around the caret only. */
const WIDEST = 120;

/**
 * A problem as people read it: `file:line:column code message`, the line with a caret under it, the suggestion and the
 * command that mends it. Without the file's text the line is left out. Ends without a line break.
 */
export function formatProblem(problem: Problem, sourceText?: string): string {
  const { file, line, column, code, message, suggestion, fix } = problem;
  const head = `${visible(file)}:${line}:${column} ${code} ${visible(message)}`;
  const excerpt = sourceText === undefined ? [] : excerptOf(problem, sourceText);
  const advice = [
    suggestion === undefined ? [] : [`  ${visible(suggestion)}`],
    fix === undefined ? [] : [`  fix: ${fix}`],
  ];
  return [head, ...excerpt, ...advice.flat()].join('\n');
}

function excerptOf({ line, column, length }: Problem, sourceText: string): string[] {
  const whole = sourceText.split(/\r?\n/)[line - 1];
  if (whole === undefined) return [];
  const from = column > WIDEST ? column - WIDEST / 2 : 0;
  const shown = whole.slice(from, from + WIDEST);
  const before = visible(shown.slice(0, column - 1 - from));
  const marked = visible(shown.slice(column - 1 - from, column - 1 - from + length));
  const margin = `${line} | `;
  const caret = `${' '.repeat(margin.length + before.length)}${'^'.repeat(Math.max(1, marked.length))}`;
  return [`${margin}${visible(shown)}`, caret];
}

/** Text from a file may hold characters that move the terminal's cursor; they are written as escapes. */
function visible(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
