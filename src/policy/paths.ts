import { memoise } from './memo.ts';
import type { Json } from './types.ts';

/** One step of an argument path. `each` is `[*]`. */
export type Segment = { kind: 'member'; name: string } | { kind: 'index'; index: number } | { kind: 'each' };

/** A path that was read, or why it was not and where: an offset into the text, in UTF-16 units from 0. */
export type ParsedPath =
  | { ok: true; segments: Segment[]; extended: boolean }
  | { ok: false; why: string; offset: number };

/** Policy language, section 2: caps. */
export const MAX_PATH_LENGTH = 256;
const MAX_PATH_SEGMENTS = 16;

const DOT_NAME = /\.([A-Za-z0-9_$-]+)/y;
const INDEX = /\[([0-9]+)\]/y;
const EACH = /\[\*\]/y;
const QUOTED = /\[("(?:[^"\\]|\\.)*")\]/y;

/**
 * Reads an argument path by the grammar of policy language, section 3: `args` and at least one step.
 * `extended` is true when the path uses `[n]`, `[*]` or `["k"]`, which other engines do not know.
 */
export const parsePath: (text: string) => ParsedPath = memoise(readPath, 4096);

function readPath(text: string): ParsedPath {
  if (text.length > MAX_PATH_LENGTH) return refused(`it is longer than ${MAX_PATH_LENGTH} characters`, MAX_PATH_LENGTH);
  if (!/^args(?![A-Za-z0-9_$-])/.test(text)) return refused('it does not start with "args."', 0);
  const segments: Segment[] = [];
  let offset = 4;
  while (offset < text.length) {
    if (segments.length === MAX_PATH_SEGMENTS) return refused(`it has more than ${MAX_PATH_SEGMENTS} steps`, offset);
    const step = readStep(text, offset);
    if (!step) return refused(whyNoStep(text, offset), offset);
    segments.push(step.segment);
    offset = step.end;
  }
  if (segments.length === 0) return refused('it names no argument', offset);
  return { ok: true, segments, extended: text.includes('[') };
}

function refused(why: string, offset: number): ParsedPath {
  return { ok: false, why, offset };
}

function readStep(text: string, offset: number): { segment: Segment; end: number } | undefined {
  const name = matchAt(DOT_NAME, text, offset);
  if (name) return { segment: { kind: 'member', name: name[1] ?? '' }, end: offset + name[0].length };
  const index = matchAt(INDEX, text, offset);
  if (index) return { segment: { kind: 'index', index: Number(index[1]) }, end: offset + index[0].length };
  const each = matchAt(EACH, text, offset);
  if (each) return { segment: { kind: 'each' }, end: offset + each[0].length };
  const quoted = matchAt(QUOTED, text, offset);
  const key = quoted ? jsonString(quoted[1] ?? '') : undefined;
  if (!quoted || key === undefined) return undefined;
  return { segment: { kind: 'member', name: key }, end: offset + quoted[0].length };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** The regular expression above lets raw control characters and odd escapes through; JSON.parse has the last word. */
function jsonString(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function whyNoStep(text: string, offset: number): string {
  const rest = text.slice(offset);
  if (/^\.(\.|$)/.test(rest)) return 'a name is missing after "."';
  if (rest.startsWith('.[')) return 'write "[" without a "." before it';
  if (rest.startsWith('.')) return 'this character cannot stand in a name; write ["name"] for such names';
  if (rest.startsWith('["')) return 'the quoted name does not end with "]';
  if (rest.startsWith('[')) return 'brackets hold a number, * or a "quoted name"';
  return 'a step starts with "." or "["';
}

/**
 * The value one step further, or undefined when it is absent: a step is missing, meets the wrong container, or the
 * value is null (policy language, section 3). Only own members count, so `constructor` is not an argument.
 */
export function stepInto(value: Json | undefined, segment: Segment): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (segment.kind === 'index') return Array.isArray(value) ? present(value[segment.index]) : undefined;
  if (segment.kind === 'each' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, segment.name) ? present(value[segment.name]) : undefined;
}

/** `null` counts as absent. */
export function present(value: Json | undefined): Json | undefined {
  return value === null ? undefined : value;
}

/** The value at a path without `[*]`, or undefined when it is absent. */
export function valueAt(root: Json, segments: readonly Segment[]): Json | undefined {
  return segments.reduce<Json | undefined>(stepInto, root);
}
