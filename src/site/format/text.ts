import { codePointName, hiddenCharacters } from '../../catalogue/load/characters.ts';
import { figure } from './figure.ts';

export { figure };

/** One piece of a text as a page shows it. */
export interface Piece {
  kind: 'text' | 'code' | 'sign';
  text: string;
}

/** Splits a text so that every unseen character stands alone, named by its code point: `U+202E`. */
export function visible(text: string, kind: 'text' | 'code' = 'text'): Piece[] {
  const hidden = hiddenCharacters(text);
  if (hidden.length === 0) return text === '' ? [] : [{ kind, text }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const { offset, length } of hidden) {
    if (offset > done) pieces.push({ kind, text: text.slice(done, offset) });
    pieces.push({ kind: 'sign', text: codePointName(text.codePointAt(offset) ?? 0) });
    done = offset + length;
  }
  if (done < text.length) pieces.push({ kind, text: text.slice(done) });
  return pieces;
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

/** `1 tool`, `62 tools`, `1,804 tools`. */
export function counted(n: number, one: string, many: string = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
