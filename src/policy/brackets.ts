import { CAPS } from './language.ts';
import { READABLE_DEPTH } from './parse-limits.ts';
import type { SyntaxProblem } from './strict-json.ts';
import { KIND, type Token } from './tokens.ts';
import type { Span } from './tree.ts';

export function isCloser(token: Token): boolean {
  return token.kind === KIND.closeBrace || token.kind === KIND.closeBracket;
}

/** How the brackets of a text nest. */
export interface Nesting {
  tooDeepToRead: boolean;
  /** Brackets that would close what the text leaves open, in order. */
  missingClosers: string;
  /** For a bracket that closes the wrong kind: what should have stood before it, by its place in the author's text. */
  wrongClosers: ReadonlyMap<number, string>;
}

/** Follows the brackets, and notes the first that stands deeper than the language allows (MP007). */
export function followBrackets(tokens: readonly Token[], problems: SyntaxProblem[]): Nesting {
  const open: string[] = [];
  const wrongClosers = new Map<number, string>();
  let deepest = 0;
  for (const token of tokens) {
    if (token.kind === KIND.openBrace) open.push('}');
    else if (token.kind === KIND.openBracket) open.push(']');
    else if (isCloser(token)) closeBracket(open, token, wrongClosers);
    if (open.length > CAPS.depth && deepest <= CAPS.depth) problems.push(tooDeep(token));
    deepest = Math.max(deepest, open.length);
  }
  return { missingClosers: open.reverse().join(''), wrongClosers, tooDeepToRead: deepest > READABLE_DEPTH };
}

/** A bracket of the wrong kind closes everything up to the nearest open one of its own kind. */
function closeBracket(open: string[], { mended, start }: Token, wrongClosers: Map<number, string>): void {
  const own = open.at(-1) === mended || open.length > READABLE_DEPTH ? -1 : open.lastIndexOf(mended);
  if (own >= 0)
    wrongClosers.set(
      start,
      open
        .slice(own + 1)
        .reverse()
        .join(''),
    );
  open.length = Math.max(own >= 0 ? own : open.length - 1, 0);
}

function tooDeep({ start, end }: Span): SyntaxProblem {
  return { code: 'MP007', start, end, what: 'nested deeper than 16', edits: [] };
}
