import { followBrackets, isCloser, type Nesting } from './brackets.ts';
import { KIND, readTokens, type Token } from './tokens.ts';
import type { Span } from './tree.ts';

/** A mistake in the JSON itself. `what` fills the message; `edits` mend it where only one way is possible. */
export interface SyntaxProblem extends Span {
  code: 'MP001' | 'MP003' | 'MP004' | 'MP005' | 'MP007' | 'MP008' | 'MP009';
  what: string;
  edits: { title: string; kind: 'safe' | 'unsafe'; start: number; end: number; newText: string }[];
}

/** The author's text as strict JSON, with the way back to the author's places. */
export interface Strict extends Nesting {
  json: string;
  tokens: Token[];
  problems: SyntaxProblem[];
  braceless: boolean;
  /** The place in the author's text of a stretch of the mended one. */
  source(start: number, end: number): Span;
  /** Index of the token at or after a place in the mended text. */
  tokenAt(offset: number): number;
}

/** Rewrites a text as strict JSON token by token, and notes what had to be mended (MP003, MP004, MP005, MP007, MP009). */
export function strictJson(text: string): Strict {
  const hasMark = text.startsWith('\uFEFF');
  const { tokens: found, comments } = readTokens(hasMark ? ` ${text.slice(1)}` : text);
  const problems = [...(hasMark ? [byteOrderMark()] : []), ...comments.map(comment)];
  const braceless = found[0]?.kind === KIND.string && found[1]?.kind === KIND.colon;
  const kept = dropTrailingCommas(found, problems);
  for (const [index, token] of kept.entries()) mendToken(token, kept[index + 1], problems);
  const nesting = followBrackets(kept, problems);
  return { problems, braceless, ...nesting, ...join(braceless ? brace(kept, text.length) : kept) };
}

function byteOrderMark(): SyntaxProblem {
  const edit = { title: 'Remove the byte order mark', kind: 'safe', start: 0, end: 1, newText: '' } as const;
  return { code: 'MP009', start: 0, end: 1, what: 'U+FEFF|the first position of the file', edits: [edit] };
}

function comment({ start, end }: Span): SyntaxProblem {
  const edit = { title: 'Remove the comment', kind: 'safe', start, end, newText: '' } as const;
  return { code: 'MP003', start, end, what: '', edits: [edit] };
}

/** Commas before a bracket that closes or before the end, however many stand there. */
function dropTrailingCommas(tokens: readonly Token[], problems: SyntaxProblem[]): Token[] {
  const trailing = trailingCommas(tokens);
  for (const { start, end } of touching(trailing)) {
    const title = end - start > 1 ? 'Remove the commas' : 'Remove the comma';
    problems.push({ code: 'MP004', start, end, what: '', edits: [{ title, kind: 'safe', start, end, newText: '' }] });
  }
  const dropped = new Set(trailing);
  return tokens.filter((token) => !dropped.has(token));
}

function trailingCommas(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  let isTrailing = true;
  for (const token of tokens.toReversed()) {
    if (token.kind !== KIND.comma) isTrailing = isCloser(token);
    else if (isTrailing) found.push(token);
  }
  return found.reverse();
}

/** Spans with nothing between them made one: of edits that touch only the first would be applied. */
function touching(spans: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  for (const { start, end } of spans) {
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}

/** How other languages write the three words of JSON. */
const LITERALS: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  null: 'null',
  none: 'null',
  nil: 'null',
  undefined: 'null',
};

function mendToken(token: Token, next: Token | undefined, problems: SyntaxProblem[]): void {
  if (!token.bare) return;
  const { start, end } = token;
  const word = token.mended.slice(1, -1).toLowerCase();
  const literal =
    next?.kind !== KIND.colon && end - start === word.length && Object.hasOwn(LITERALS, word)
      ? LITERALS[word]
      : undefined;
  if (literal) token.mended = literal;
  const title = literal ? `Write ${literal}` : 'Put it in double quotes';
  const edits = [{ title, kind: 'safe', start, end, newText: token.mended } as const];
  problems.push({ code: literal ? 'MP001' : 'MP005', start, end, what: literal ?? '', edits });
}

/** Members without braces are read as if the braces stood at both ends. */
function brace(tokens: Token[], end: number): Token[] {
  const first = tokens[0]?.start ?? 0;
  const open: Token = { kind: KIND.openBrace, start: first, end: first, mended: '{', bare: false, error: 0 };
  const close: Token = { kind: KIND.closeBrace, start: end, end, mended: '}', bare: false, error: 0 };
  return [open, ...tokens, close];
}

function join(tokens: Token[]): Pick<Strict, 'json' | 'tokens' | 'source' | 'tokenAt'> {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const token of tokens) {
    starts.push(length);
    parts.push(token.mended || '?');
    length += (token.mended.length || 1) + 1;
  }
  const tokenAt = (offset: number) => firstAtOrAfter(starts, offset);
  const source = (start: number, end: number) => spanOf(tokens, tokenAt(start), tokenAt(end) - 1);
  return { json: parts.join(' '), tokens, source, tokenAt };
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  const start = tokens[first]?.start ?? tokens.at(-1)?.end ?? 0;
  return { start, end: Math.max(start, tokens[last]?.end ?? start) };
}

function firstAtOrAfter(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
