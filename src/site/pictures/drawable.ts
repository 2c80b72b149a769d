import { visible } from '../../publish/text.ts';

/** Every sign that both typefaces of the site have, beside the blank: printable ASCII and the signs our texts use. */
const DRAWN = /[!-~·×é–—‘’“”…]/;

/** Stands for signs that cannot be drawn, as brackets do for words left out of a quotation. */
const LEFT_OUT = '[…]';

/** Longer texts would not fit into any picture; nothing is gained by measuring them. */
const LONGEST = 400;

/**
 * A text as a picture can show it: one line, unseen characters named (`[U+202E]`), accents dropped where the typeface has no
 * such letter, and `[…]` for a run of letters or emoji that it does not have. What comes out is drawn from left to right.
 */
export function drawable(text: string): string {
  const shown = Array.from(visible(text.slice(0, LONGEST)), drawnSign).join('');
  return shown
    .replaceAll(/\0[\0 ]*\0|\0/g, LEFT_OUT)
    .replaceAll(/ +/g, ' ')
    .trim();
}

/** The sign, its letter without accents, a blank for other white space, nothing for a loose accent, or NUL for the rest. */
function drawnSign(sign: string): string {
  if (DRAWN.test(sign)) return sign;
  if (/\s/.test(sign)) return ' ';
  const letter = sign.normalize('NFD').replaceAll(/\p{M}+/gu, '');
  return letter === '' || DRAWN.test(letter) ? letter : '\0';
}
