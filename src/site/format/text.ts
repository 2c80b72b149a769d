import { code } from '../../publish/text.ts';

/** One piece of a text as a page shows it. */
export interface Piece {
  kind: 'text' | 'code' | 'sign';
  text: string;
}

/**
 * Characters that a reader cannot see, or that turn the direction of what follows: controls, bidirectional marks and
 * overrides, zero-width characters, fillers, tag characters, lone surrogates. Tab, line break and the selector that makes a
 * sign an emoji stay.
 */
const UNSEEN = /(?!\t|\n|(?<=\p{Emoji})\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Printable ASCII, which nearly all names are: a look at each character is dear where tens of thousands of pages are built. */
const PLAIN = /^[ -~]*$/;

/** Splits a text so that every unseen character stands alone, named by its code point: `U+202E`. */
export function visible(text: string, kind: 'text' | 'code' = 'text'): Piece[] {
  if (PLAIN.test(text)) return text === '' ? [] : [{ kind, text }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > done) pieces.push({ kind, text: text.slice(done, match.index) });
    pieces.push({ kind: 'sign', text: codePoint(match[0]) });
    done = match.index + match[0].length;
  }
  if (done < text.length) pieces.push({ kind, text: text.slice(done) });
  return pieces;
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Splits one of our own texts at its backticks: `code` becomes a piece of its own. A lone backtick stays a backtick. */
export function inline(text: string): Piece[] {
  return text
    .split(/`([^`]+)`/)
    .flatMap((part, n) => (part === '' ? [] : visible(part, n % 2 === 1 ? 'code' : 'text')));
}

/** The same text without backticks, for a `title` or a meta description. */
export function plain(text: string): string {
  return inline(text)
    .map((piece) => piece.text)
    .join('');
}

/** Fills `{tool}` of a text about a whole category with a name, shown as code; without a name with "the tool". */
export function aboutTool(text: string, name?: string): string {
  return text.replaceAll(/`?\{tool\}`?/g, () => (name === undefined ? 'the tool' : code(name)));
}

/** `1 tool`, `62 tools`, `1,804 tools`. */
export function counted(n: number, one: string, many: string = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** A whole number with commas between thousands. */
export function figure(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
