/** The parts of a pattern that stand for one character: escapes and classes; and the reader they share with the rest. */

/** Why a pattern is outside the dialect, and where: an offset in UTF-16 units from 0. */
export interface PatternProblem {
  code: 'MP209' | 'MP210';
  why: string;
  offset: number;
}

/** A place in a pattern that moves forward. */
export interface Reader {
  readonly source: string;
  at: number;
}

/** Thrown while a pattern is read and caught at its end, so that the descent need not hand problems up by hand. */
export class Refusal extends Error {
  readonly problem: PatternProblem;
  constructor(offset: number, why: string, code: PatternProblem['code'] = 'MP209') {
    super(why);
    this.problem = { code, why, offset };
  }
}

/** The character (UTF-16 unit) that comes next; empty at the end. */
export function peek(reader: Reader): string {
  return reader.source.charAt(reader.at);
}

/** Moves on; gives back 1, since what was read repeats nothing. */
export function skip(reader: Reader, units: number): number {
  reader.at += units;
  return 1;
}

const SETS = 'dDwWsS';
const CONTROLS = 'nrtfv';

/** Characters that may be escaped to stand for themselves. */
export const OUTSIDE_CLASS = '^$\\.*+?()[]{}|/';
const INSIDE_CLASS = `${OUTSIDE_CLASS}-`;

/** Reads one escape; `literals` are the characters that may be escaped to stand for themselves here. */
export function readEscape(reader: Reader, literals: string): number {
  const start = reader.at;
  const rest = reader.source.slice(start);
  const next = rest.charAt(1);
  if (next === '') throw new Refusal(start, 'the pattern ends with a lone "\\"');
  if (/^\\x[0-9a-fA-F]{2}/.test(rest)) return skip(reader, 4);
  if (/^\\0(?!\d)/.test(rest)) return skip(reader, 2);
  if ((SETS + CONTROLS + literals).includes(next)) return skip(reader, 2);
  throw new Refusal(start, whyNoEscape(next));
}

function whyNoEscape(next: string): string {
  if (/[1-9k]/.test(next)) return 'back-reference';
  if (/[pP]/.test(next)) return 'Unicode property';
  if (next === 'b' || next === 'B') return `"\\${next}" inside a class`;
  if (next === 'u' || next === 'x') return 'write the character itself or \\x and two hexadecimal digits';
  if (/[A-Za-z0-9]/.test(next)) return `unknown escape "\\${next}"`;
  return `write "${next}" without the backslash`;
}

/** Reads a class such as `[^a-z\\d]`. */
export function readClass(reader: Reader): number {
  const start = reader.at;
  skip(reader, reader.source.startsWith('[^', start) ? 2 : 1);
  if (peek(reader) === ']') throw new Refusal(start, 'this class is empty; write "\\]" for the character');
  while (peek(reader) !== ']') {
    if (reader.at >= reader.source.length) throw new Refusal(start, 'this "[" is never closed');
    readRange(reader);
  }
  return skip(reader, 1);
}

function readRange(reader: Reader): void {
  const start = reader.at;
  const low = readClassAtom(reader);
  if (!/^-[^\]]/s.test(reader.source.slice(reader.at))) return;
  skip(reader, 1);
  const high = readClassAtom(reader);
  if (low === undefined || high === undefined) throw new Refusal(start, 'a range needs a character at both ends');
  if (high < low) throw new Refusal(start, 'the range ends before its start');
}

/** The code point of one member of a class; undefined for a set such as `\d`. */
function readClassAtom(reader: Reader): number | undefined {
  const { source, at } = reader;
  if (/^\[[:.=]/.test(source.slice(at))) throw new Refusal(at, 'POSIX class; write \\d, \\w, \\s or a range');
  if (peek(reader) !== '\\') {
    const point = source.codePointAt(at) ?? 0;
    skip(reader, point > 0xffff ? 2 : 1);
    return point;
  }
  readEscape(reader, INSIDE_CLASS);
  const written = source.slice(at, reader.at);
  return SETS.includes(written.charAt(1)) ? undefined : escapedCodePoint(written);
}

const CONTROL_POINTS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, '0': 0 };

function escapedCodePoint(written: string): number {
  if (written.startsWith('\\x')) return Number.parseInt(written.slice(2), 16);
  return CONTROL_POINTS[written.charAt(1)] ?? written.charCodeAt(1);
}
