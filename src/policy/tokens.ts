import { createScanner, type JSONScanner, type ScanError, type SyntaxKind } from 'jsonc-parser';
import type { Span } from './tree.ts';

/** Kinds that matter here, as jsonc-parser numbers them (its `SyntaxKind` has no value at run time). */
export const KIND = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  number: 11,
  unknown: 16,
  end: 17,
} as const satisfies Record<string, SyntaxKind>;

const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const LAST_TRIVIA = 15;

/** One token; `mended` is how strict JSON writes it, `bare` marks words and text without double quotes. */
export interface Token extends Span {
  kind: SyntaxKind;
  mended: string;
  bare: boolean;
  error: ScanError;
}

/** Tokens and comments of a text that need not be valid JSON. */
export function readTokens(text: string): { tokens: Token[]; comments: Span[] } {
  const scanner = createScanner(text, false);
  const findClosing = closingQuotes(text);
  const tokens: Token[] = [];
  const comments: Span[] = [];
  for (let kind = scanner.scan(); kind !== KIND.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (kind === LINE_COMMENT || kind === BLOCK_COMMENT) comments.push({ start, end });
    else if (kind > LAST_TRIVIA && text[start] === '#') comments.push(skipHashComment(text, scanner, start));
    else if (kind > LAST_TRIVIA) tokens.push(readOddToken(text, scanner, findClosing, start, end));
    else if (kind < LINE_COMMENT) tokens.push(readToken(text, scanner, kind, start, end));
  }
  return { tokens, comments };
}

function readToken(text: string, scanner: JSONScanner, kind: SyntaxKind, start: number, end: number): Token {
  const error = scanner.getTokenError();
  const raw = text.slice(start, end);
  const mended = kind === KIND.string && error ? mendText(raw, scanner.getTokenValue()) : raw;
  return { kind, start, end, mended, bare: false, error };
}

/** A backslash that starts no JSON escape: mostly a regular expression whose backslashes were not doubled. */
export const STRAY_BACKSLASH = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}|(?<stray>))/g;

/** Text with mistakes in it as valid JSON: stray backslashes are kept as backslashes, all else is as the scanner read it. */
function mendText(raw: string, value: string): string {
  try {
    const doubled = raw.replace(STRAY_BACKSLASH, (found) => (found === '\\' ? '\\\\' : found));
    return JSON.stringify(JSON.parse(doubled));
  } catch {
    return JSON.stringify(value);
  }
}

function skipHashComment(text: string, scanner: JSONScanner, start: number): Span {
  const lineBreak = text.slice(start).search(/[\r\n]/);
  const end = lineBreak < 0 ? text.length : start + lineBreak;
  scanner.setPosition(end);
  return { start, end };
}

/** Quotes that text processors and other languages use, with the one that closes each. */
const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '\u201c': '\u201d',
  '\u201e': '\u201c',
  '\u2018': '\u2019',
};
const WORD = /^[A-Za-z_$*][\w$.*-]*$/;

/** A token that strict JSON does not have: other quotes, a bare word, or a stray symbol. */
function readOddToken(
  text: string,
  scanner: JSONScanner,
  findClosing: (quote: string, from: number) => number | undefined,
  start: number,
  end: number,
): Token {
  const closing = CLOSING_QUOTES[text[start] ?? ''];
  const close = closing ? findClosing(closing, start + 1) : undefined;
  if (close !== undefined) {
    scanner.setPosition(close + 1);
    return quoted(text.slice(start + 1, close), start, close + 1);
  }
  const word = text.slice(start, end);
  if (WORD.test(word)) return quoted(word, start, end);
  return { kind: KIND.unknown, start, end, mended: '', bare: false, error: 0 };
}

function quoted(content: string, start: number, end: number): Token {
  const plain = content.replace(/\\(['`])/g, '$1');
  return { kind: KIND.string, start, end, mended: JSON.stringify(readEscapes(plain)), bare: true, error: 0 };
}

/** Escapes keep their meaning where JSON knows them; otherwise the text is taken as it stands. */
function readEscapes(content: string): string {
  try {
    return String(JSON.parse(`"${content.replace(/(?<!\\)"/g, '\\"')}"`));
  } catch {
    return content;
  }
}

/**
 * Finds the closing quote on the same line, not behind a backslash. Remembers how far it looked in vain, so that a
 * line full of opening quotes is read once and not once for each.
 */
function closingQuotes(text: string): (quote: string, from: number) => number | undefined {
  const inVainUntil = new Map<string, number>();
  return (quote, from) => {
    if (from <= (inVainUntil.get(quote) ?? -1)) return undefined;
    let at = from;
    for (; at < text.length && text[at] !== '\n' && text[at] !== '\r'; at += 1) {
      if (text[at] === '\\') at += 1;
      else if (text[at] === quote) return at;
    }
    inVainUntil.set(quote, at);
    return undefined;
  };
}
