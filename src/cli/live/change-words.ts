import type { Json } from '../../policy/types.ts';
import { cut } from '../../publish/text.ts';
import { visible } from '../output.ts';

/** Values and texts are shown up to this length. */
const LONGEST = 160;

/** What stays the same around a change of text, on either side. */
const CONTEXT = 30;

/** A JSON value in one line, cut, with every character visible. */
export function shownValue(value: Json): string {
  return cut(visible(JSON.stringify(value)), LONGEST);
}

/** `"what" was A and is B`, or that it came or went. Two long texts are shown around the place where they differ. */
export function becameWords(what: string, before: Json | undefined, after: Json | undefined): string {
  if (before === undefined && after !== undefined) return `${what} is new: ${shownValue(after)}`;
  if (before !== undefined && after === undefined) return `${what} is gone; it was ${shownValue(before)}`;
  if (typeof before === 'string' && typeof after === 'string') {
    const [was, is] = aroundChange(before, after);
    return `${what} was ${was} and is ${is}`;
  }
  return `${what} was ${shownValue(before ?? null)} and is ${shownValue(after ?? null)}`;
}

/** Both texts, cut to what differs and a little around it. */
function aroundChange(before: string, after: string): [string, string] {
  const start = commonStart(before, after);
  const end = commonStart(reversed(before.slice(start)), reversed(after.slice(start)));
  return [excerpt(before, start, before.length - end), excerpt(after, start, after.length - end)];
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

const reversed = (text: string): string => text.split('').reverse().join('');

function excerpt(text: string, start: number, end: number): string {
  const from = start > CONTEXT ? start - CONTEXT : 0;
  const to = Math.min(text.length, end + CONTEXT, from + LONGEST);
  return `"${from > 0 ? '…' : ''}${visible(text.slice(from, to))}${to < text.length ? '…' : ''}"`;
}
