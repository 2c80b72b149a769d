import type { ParseError, ParseErrorCode, ScanError } from 'jsonc-parser';
import type { Strict, SyntaxProblem } from './strict-json.ts';
import { KIND, STRAY_BACKSLASH, type Token } from './tokens.ts';

/** jsonc-parser's numbers for what a reader needs to know; its enumeration has no value at run time. */
const EXPECTED: Readonly<Record<number, string>> = {
  1: 'a value or a name',
  2: 'a number',
  3: 'a name in double quotes',
  4: 'a value',
  5: '":"',
  6: '","',
  7: '"}"',
  8: '"]"',
  9: 'the end of the text',
};
const SYMBOL: ParseErrorCode = 1;
const COLON: ParseErrorCode = 5;
const COMMA: ParseErrorCode = 6;
const END: ParseErrorCode = 9;

const BAD_ESCAPE: ScanError = 5;

/** What was wrong inside one token, by the scanner's number. */
const INSIDE_TOKEN: Readonly<Record<number, string>> = {
  2: 'a closing quote',
  3: 'a digit',
  4: 'four hexadecimal digits after \\u',
  5: 'a known escape (\\\\ for a backslash)',
  6: 'an escape such as \\t instead of a control character',
};

/** MP001 problems: one a token, because one mistake often makes the parser stumble twice at the same place. */
export function translateErrors(text: string, strict: Strict, errors: readonly ParseError[]): SyntaxProblem[] {
  const problems = strict.tokens.filter(({ error }) => error).flatMap((token) => insideToken(text, token));
  const seen = new Set<number>();
  const skip = new Set(strict.tokens.flatMap(({ error }, index) => (error ? [index, index + 1] : [])));
  for (const { error, offset } of errors) {
    const index = strict.tokenAt(offset);
    if (!seen.has(index) && !skip.has(index)) problems.push(outsideToken(text, strict, error, index));
    seen.add(index);
    if (error === SYMBOL || isGluedToNumber(strict, index)) skip.add(index + 1);
    if (strict.wrongClosers.has(strict.tokens[index]?.start ?? -1)) skip.add(strict.tokens.length);
  }
  return problems;
}

/** `01` and `1.2.3` are read as two numbers with nothing between. */
function isGluedToNumber(strict: Strict, index: number): boolean {
  const before = strict.tokens[index - 1];
  return (
    before?.kind === KIND.number &&
    before.end === strict.tokens[index]?.start &&
    strict.tokens[index]?.kind !== KIND.colon
  );
}

function insideToken(text: string, token: Token): SyntaxProblem[] {
  const strays = token.error === BAD_ESCAPE ? strayBackslashes(text, token) : [];
  if (strays.length > 0) return strays;
  const { start, end, error } = token;
  return [{ code: 'MP001', start, end, what: INSIDE_TOKEN[error] ?? 'a valid token', edits: [] }];
}

function strayBackslashes(text: string, token: Token): SyntaxProblem[] {
  const matches = [...text.slice(token.start, token.end).matchAll(STRAY_BACKSLASH)];
  return matches
    .filter((match) => match[0] === '\\')
    .map(({ index }) => {
      const start = token.start + index;
      const edit = { title: 'Double the backslash', kind: 'safe', start, end: start, newText: '\\' } as const;
      return { code: 'MP001', start, end: start + 2, what: INSIDE_TOKEN[BAD_ESCAPE] ?? '', edits: [edit] };
    });
}

function outsideToken(text: string, strict: Strict, error: ParseErrorCode, index: number): SyntaxProblem {
  const token = strict.tokens[index];
  const last = text.trimEnd().length;
  const place = token ?? { start: last, end: last };
  const problem = { code: 'MP001', start: place.start, end: place.end } as const;
  const missing = strict.wrongClosers.get(place.start);
  if (missing) {
    const edit = {
      title: `Insert ${missing}`,
      kind: 'unsafe',
      start: place.start,
      end: place.start,
      newText: missing,
    } as const;
    return { ...problem, what: `"${missing}"`, edits: [edit] };
  }
  if (isGluedToNumber(strict, index)) return { ...problem, what: 'a number as JSON writes it', edits: [] };
  return { ...problem, what: EXPECTED[error] ?? 'something else', edits: edits(strict, error, index, last) };
}

/** Commas and colons go in where they are missing; brackets at the end change what belongs to what, so a person decides. */
function edits(strict: Strict, error: ParseErrorCode, index: number, last: number): SyntaxProblem['edits'] {
  const token = strict.tokens[index];
  const before = strict.tokens[index - 1]?.end ?? 0;
  if (!token && strict.missingClosers) {
    return [
      {
        title: `Insert ${strict.missingClosers}`,
        kind: 'unsafe',
        start: last,
        end: last,
        newText: strict.missingClosers,
      },
    ];
  }
  if (error === COMMA && token) return [insert(',', before)];
  if (error === COLON && token) return [insert(':', before)];
  if (error === END && strict.tokens.slice(index).every(isBracket)) return [removeRest(strict, index)];
  return [];
}

function insert(symbol: string, at: number): SyntaxProblem['edits'][number] {
  return { title: `Insert ${symbol}`, kind: 'safe', start: at, end: at, newText: symbol };
}

function isBracket({ kind }: Token): boolean {
  return kind === KIND.closeBrace || kind === KIND.closeBracket;
}

function removeRest(strict: Strict, index: number): SyntaxProblem['edits'][number] {
  const start = strict.tokens[index]?.start ?? 0;
  return {
    title: 'Remove what follows the policy',
    kind: 'safe',
    start,
    end: strict.tokens.at(-1)?.end ?? start,
    newText: '',
  };
}
