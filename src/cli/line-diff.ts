import { diff } from 'node:util';
import { visible } from './output.ts';

/** Lines of context around a change. */
const CONTEXT = 3;

interface Line {
  mark: ' ' | '-' | '+';
  text: string;
}

/** A unified diff of two texts; empty when they are equal. Hidden characters are made visible, so it is for reading. */
export function lineDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = diff(linesOf(before), linesOf(after)).map(
    ([operation, text]): Line => ({
      mark: operation === 0 ? ' ' : operation > 0 ? '-' : '+',
      text,
    }),
  );
  const shown = hunks(lines).map((hunk) => hunkText(lines, hunk));
  return `--- ${visible(name)}\n+++ ${visible(name)}\n${shown.join('')}`;
}

/** A line break ends a line and does not start another. */
function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** Runs of lines that are changed or stand within the context of a change, as [from, to). */
function hunks(lines: readonly Line[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const [index, { mark }] of lines.entries()) {
    if (mark === ' ') continue;
    const from = Math.max(0, index - CONTEXT);
    const to = Math.min(lines.length, index + CONTEXT + 1);
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

function hunkText(lines: readonly Line[], [from, to]: readonly [number, number]): string {
  const count = (part: readonly Line[], without: '-' | '+') => part.filter(({ mark }) => mark !== without).length;
  const earlier = lines.slice(0, from);
  const shown = lines.slice(from, to);
  const oldRange = `${count(earlier, '+') + 1},${count(shown, '+')}`;
  const newRange = `${count(earlier, '-') + 1},${count(shown, '-')}`;
  const body = shown.map(({ mark, text }) => `${mark}${visible(text)}\n`).join('');
  return `@@ -${oldRange} +${newRange} @@\n${body}`;
}
