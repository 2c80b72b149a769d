/**
 * What a reader cannot see, or what changes the order of what is seen: controls, direction marks, zero-width characters,
 * blank letters, tags, halves of surrogate pairs. Tab and line end stay, and so does the selector behind an emoji.
 */
const HIDDEN =
  /(?![\t\n\r]|(?<=\p{Emoji})\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** What to call some of them; by code point, both ends included. */
const NAMES: readonly [from: number, to: number, name: string][] = [
  [0x00, 0x00, 'NUL'],
  [0x01, 0x1f, 'control character'],
  [0x7f, 0x9f, 'control character'],
  [0xad, 0xad, 'soft hyphen'],
  [0x34f, 0x34f, 'zero-width character'],
  [0x61c, 0x61c, 'direction mark'],
  [0x115f, 0x1160, 'blank letter'],
  [0x17b4, 0x17b5, 'zero-width character'],
  [0x180b, 0x180f, 'zero-width character'],
  [0x200b, 0x200d, 'zero-width character'],
  [0x200e, 0x200f, 'direction mark'],
  [0x2028, 0x2029, 'line separator'],
  [0x202a, 0x202e, 'direction override'],
  [0x2060, 0x2064, 'zero-width character'],
  [0x2066, 0x2069, 'direction isolate'],
  [0x2800, 0x2800, 'blank letter'],
  [0x3164, 0x3164, 'blank letter'],
  [0xd800, 0xdfff, 'half of a surrogate pair'],
  [0xfe00, 0xfe0f, 'variation selector'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'blank letter'],
  [0xe0000, 0xe007f, 'tag character'],
  [0xe0100, 0xe01ef, 'variation selector'],
];

/** Printable ASCII with tabs and breaks, which nearly all texts are: nothing is hidden in it, and asking so is quick. */
const PLAIN = /^[\t\n\r -~]*$/;

/** Where a hidden character starts (UTF-16 offset), how long it is, and what to call it: `U+202E, direction override`. */
export interface HiddenCharacter {
  offset: number;
  length: number;
  label: string;
}

/** Every hidden character of a text, in order. A joiner inside an emoji is part of what is seen and does not count. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  if (PLAIN.test(text)) return [];
  const found: HiddenCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    if (character === '\u200d' && joinsEmoji(text, index)) continue;
    found.push({ offset: index, length: character.length, label: label(character.codePointAt(0) ?? 0) });
  }
  return found;
}

function label(codePoint: number): string {
  const name = NAMES.find(([from, to]) => codePoint >= from && codePoint <= to)?.[2] ?? 'format character';
  return `${codePointName(codePoint)}, ${name}`;
}

/** A code point as Unicode writes it: `U+202E`. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with something else in the place of each hidden character. */
export function replaceHidden(text: string, replacement: (character: string) => string): string {
  let shown = '';
  let done = 0;
  for (const { offset, length } of hiddenCharacters(text)) {
    shown += text.slice(done, offset) + replacement(text.slice(offset, offset + length));
    done = offset + length;
  }
  return shown + text.slice(done);
}

function joinsEmoji(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 4), offset);
  const after = text.slice(offset + 1, offset + 3);
  return (
    /\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?$/u.test(before) && /^\p{Extended_Pictographic}/u.test(after)
  );
}
