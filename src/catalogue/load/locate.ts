import { isMap, isScalar, isSeq, type LineCounter, type Pair, type ParsedNode } from 'yaml';
import { FILE_START, type Span } from '../problems.ts';

/** Keys and list positions from the root of a record: `['tools', 3, 'params', 0, 'name']`. */
export type RecordPath = readonly PropertyKey[];

/** Where a key or a value of a record stands in its file. */
export type Locate = (path: RecordPath, part?: 'key' | 'value') => Span;

/** What a position is computed from: the parsed file and its line starts. */
export interface ParsedText {
  text: string;
  root: ParsedNode | null;
  lines: LineCounter;
}

/**
 * The place of `path`. Where the record has no such key, the place of the nearest parent's key, so that a missing
 * field is reported where it would be written.
 */
export function locate(parsed: ParsedText, path: RecordPath, part: 'key' | 'value' = 'value'): Span {
  let node: ParsedNode | null = parsed.root;
  let key: ParsedNode | null = null;
  for (const step of path) {
    const pair = childOf(node, step);
    if (pair === undefined) return spanOf(parsed, key ?? firstNode(node));
    node = pair.value;
    key = pair.key;
  }
  const pointsAtKey = part === 'key' || node === null || isBlock(node);
  return spanOf(parsed, pointsAtKey ? (key ?? firstNode(node)) : node);
}

/** The span of `[start, end)` in offsets, cut at the end of its first line. */
export function spanAt({ text, lines }: Pick<ParsedText, 'text' | 'lines'>, start: number, end: number): Span {
  const { line, col } = lines.linePos(start);
  if (line === 0) return FILE_START;
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  const length = lineEnd === -1 ? end - start : lineEnd;
  return { line, column: col, length: Math.max(1, length) };
}

interface Child {
  key: ParsedNode | null;
  value: ParsedNode | null;
}

/** An item of a list has no key of its own; its first node stands in for it. */
function childOf(node: ParsedNode | null, step: PropertyKey): Child | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item: Pair<ParsedNode, ParsedNode | null>) => keyText(item.key) === String(step));
    return pair === undefined ? undefined : { key: pair.key, value: pair.value };
  }
  if (!isSeq(node) || typeof step !== 'number') return undefined;
  const item = node.items[step];
  // A parsed sequence holds nodes only; the library's type also allows pairs, which YAML 1.2 never yields.
  return item === undefined ? undefined : { key: firstNode(item as ParsedNode), value: item as ParsedNode };
}

export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** A value that starts on the line after its key: a caret under the key says more than one under its first part. */
function isBlock(node: ParsedNode): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

function firstNode(node: ParsedNode | null): ParsedNode | null {
  return isMap(node) ? (node.items[0]?.key ?? node) : node;
}

function spanOf(parsed: ParsedText, node: ParsedNode | null): Span {
  return node === null ? FILE_START : spanAt(parsed, node.range[0], node.range[1]);
}
