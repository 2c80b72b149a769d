import {
  OUTSIDE_CLASS,
  type PatternProblem,
  peek,
  type Reader,
  Refusal,
  readClass,
  readEscape,
  skip,
} from './regex-class.ts';

/**
 * The regex dialect of policy language, section 4: what RE2 and ECMAScript with the `u` flag both accept and read alike.
 * Only the form is checked here; matching is in regex.ts.
 */

/** Policy language, section 2 and section 4: caps. */
const MAX_PATTERN_LENGTH = 1024;
const MAX_REPEAT = 1000;

/** The first problem of a pattern, or undefined when it is within the dialect. */
export function patternProblem(source: string): PatternProblem | undefined {
  try {
    readPattern(source);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

function readPattern(source: string): void {
  if (source.length > MAX_PATTERN_LENGTH)
    throw new Refusal(MAX_PATTERN_LENGTH, `it is longer than ${MAX_PATTERN_LENGTH} characters`, 'MP210');
  if (!source.isWellFormed()) throw new Refusal(loneSurrogate(source), 'half of a surrogate pair');
  const flags = /^(?:\(\?[ims]+\))+/.exec(source);
  const reader: Reader = { source, at: flags ? flags[0].length : 0 };
  readAlternatives(reader);
  if (reader.at < source.length) throw new Refusal(reader.at, 'this ")" closes nothing; write "\\)" for the character');
}

function loneSurrogate(source: string): number {
  return source.search(/\p{Surrogate}/u);
}

/** Reads up to the end or a ")"; gives back how often the costliest part is repeated, nested repeats multiplied. */
function readAlternatives(reader: Reader): number {
  let repeats = 1;
  while (reader.at < reader.source.length && peek(reader) !== ')') {
    repeats = Math.max(repeats, readTerm(reader));
  }
  return repeats;
}

function readTerm(reader: Reader): number {
  const start = reader.at;
  const first = peek(reader);
  if (first === '|') return skip(reader, 1);
  if (first === '^' || first === '$' || /^\\[bB]/.test(reader.source.slice(start))) {
    skip(reader, first === '\\' ? 2 : 1);
    if (/[*+?{]/.test(peek(reader))) throw new Refusal(reader.at, 'a position cannot be repeated');
    return 1;
  }
  return readQuantifier(reader, readAtom(reader));
}

function readAtom(reader: Reader): number {
  const { source, at } = reader;
  const first = peek(reader);
  if (first === '(') return readGroup(reader);
  if (first === '[') return readClass(reader);
  if (first === '\\') return readEscape(reader, OUTSIDE_CLASS);
  if (/[*+?]/.test(first)) throw new Refusal(at, `"${first}" has nothing to repeat`);
  if (/[{}\]]/.test(first)) throw new Refusal(at, `write "\\${first}" for the character "${first}"`);
  return skip(reader, (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

const GROUP_REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^\(\?<?[=!]/, 'look-around'],
  [/^\(\?>/, 'atomic group'],
  [/^\(\?P/, 'write "(?<name>" for a named group'],
  [/^\(\?[a-zA-Z-]+\)/, 'flags stand once, at the start of the pattern: (?i), (?m) or (?s)'],
  [/^\(\?[a-zA-Z-]+:/, 'flags for a part of the pattern'],
];

function readGroup(reader: Reader): number {
  const start = reader.at;
  const rest = reader.source.slice(start);
  for (const [form, why] of GROUP_REFUSALS) if (form.test(rest)) throw new Refusal(start, why);
  const opening = /^\((?:\?:|\?<[A-Za-z_][A-Za-z0-9_]*>)?(?!\?)/.exec(rest);
  if (!opening) throw new Refusal(start, 'unknown kind of group');
  skip(reader, opening[0].length);
  const repeats = readAlternatives(reader);
  if (peek(reader) !== ')') throw new Refusal(start, 'this "(" is never closed');
  skip(reader, 1);
  return repeats;
}

function readQuantifier(reader: Reader, inner: number): number {
  const start = reader.at;
  const quantifier = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})/.exec(reader.source.slice(start));
  if (!quantifier) {
    if (peek(reader) === '{') throw new Refusal(start, 'a repeat is {m}, {m,} or {m,n}; write "\\{" for the character');
    return inner;
  }
  skip(reader, quantifier[0].length);
  if (peek(reader) === '?') skip(reader, 1);
  else if (peek(reader) === '+') throw new Refusal(start, 'possessive repeat');
  if (/[*+?{]/.test(peek(reader))) throw new Refusal(reader.at, 'two repeats in a row');
  return quantifier[1] === undefined ? inner : countRepeats(quantifier, start, inner);
}

function countRepeats(quantifier: RegExpExecArray, offset: number, inner: number): number {
  const least = Number(quantifier[1]);
  const most = quantifier[3] ? Number(quantifier[3]) : least;
  if (most < least) throw new Refusal(offset, 'the repeat ends below its start');
  const repeats = Math.max(most, 1) * inner;
  if (repeats > MAX_REPEAT) throw new Refusal(offset, `it repeats more than ${MAX_REPEAT} times`, 'MP210');
  return repeats;
}
