import type { Document } from '../parse.ts';
import type { ArrayNode, Member, ObjectNode, Span, StringNode } from '../tree.ts';

export interface Edit extends Span {
  newText: string;
}

export function replace({ start, end }: Span, newText: string): Edit {
  return { start, end, newText };
}

/** Takes members out of an object, each with the comma that belongs to it. */
export function removeMembers(object: ObjectNode, removed: readonly Member[]): Edit[] {
  return removeAt(
    object.members,
    removed.map((member) => indexOf(object.members, member)),
  );
}

/** Takes items out of a list by index. */
export function removeItems(array: ArrayNode, indices: readonly number[]): Edit[] {
  return removeAt(array.items, indices);
}

/** By bisection: a document may have thousands of members, each with a fix that removes it. */
function indexOf(items: readonly Span[], wanted: Span): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < wanted.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function removeAt(items: readonly Span[], indices: readonly number[]): Edit[] {
  const sorted = [...new Set(indices)].sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (let at = 0; at < sorted.length; at += 1) {
    const from = sorted[at] ?? 0;
    while (sorted[at + 1] === (sorted[at] ?? 0) + 1) at += 1;
    edits.push(removeRun(items, from, sorted[at] ?? from));
  }
  return edits;
}

/** A run at the end takes the comma before it, any other run the comma after it. */
function removeRun(items: readonly Span[], from: number, to: number): Edit {
  const next = items[to + 1];
  const start = items[from]?.start ?? 0;
  const end = items[to]?.end ?? start;
  if (next) return { start, end: next.start, newText: '' };
  return { start: items[from - 1]?.end ?? start, end, newText: '' };
}

/** Puts a member into an object, laid out as its neighbours are. */
export function insertMember(
  document: Document,
  object: ObjectNode,
  name: string,
  value: string,
  at: 'first' | 'last' = 'last',
): Edit {
  const text = `${JSON.stringify(name)}: ${value}`;
  return insertInto(document, object, object.members, text, at);
}

export function insertItem(document: Document, array: ArrayNode, text: string): Edit {
  return insertInto(document, array, array.items, text, 'last');
}

function insertInto(
  { text }: Document,
  holder: Span,
  items: readonly Span[],
  added: string,
  at: 'first' | 'last',
): Edit {
  const first = items[0];
  const last = items.at(-1);
  const inside = holder.start + 1;
  if (!first || !last) return { start: inside, end: inside, newText: added };
  const gap = text.slice(inside, first.start);
  const blank = /^\s*$/.test(gap) ? gap : ' ';
  if (at === 'first') return { start: inside, end: inside, newText: `${blank}${added},` };
  return { start: last.end, end: last.end, newText: `,${blank || ' '}${added}` };
}

/** The place of one character of a string's value in the text, where escapes take more room than the character. */
export function placeInString(text: string, node: StringNode, offset: number): Span {
  const quoted = text[node.start] === '"';
  let at = node.start + (quoted ? 1 : 0);
  for (let left = offset; left > 0 && at < node.end; left -= 1) at += unitLength(text, at);
  const start = Math.min(at, Math.max(node.start, node.end - 1));
  return { start, end: Math.min(start + unitLength(text, start), node.end) };
}

function unitLength(text: string, at: number): number {
  if (text[at] !== '\\') return 1;
  return text[at + 1] === 'u' ? 6 : 2;
}
