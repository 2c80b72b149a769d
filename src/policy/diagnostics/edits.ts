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
  const gone = new Set(removed);
  return removeSpans(object.members, (member) => gone.has(member));
}

export function removeItems(array: ArrayNode, isRemoved: (index: number) => boolean): Edit[] {
  return removeSpans(array.items, (_, index) => isRemoved(index));
}

function removeSpans<Item extends Span>(
  items: readonly Item[],
  isRemoved: (item: Item, index: number) => boolean,
): Edit[] {
  const edits: Edit[] = [];
  for (let from = 0; from < items.length; from += 1) {
    if (!isRemovedAt(from)) continue;
    let to = from;
    while (isRemovedAt(to + 1)) to += 1;
    edits.push(removeRun(items, from, to));
    from = to;
  }
  return edits;

  function isRemovedAt(index: number): boolean {
    const item = items[index];
    return item !== undefined && isRemoved(item, index);
  }
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
