/** Characters that a reader cannot see, or that change the order of what is seen; by code point, both ends included. */
const HIDDEN: readonly [from: number, to: number, name: string][] = [
  [0x00, 0x00, 'NUL'],
  [0x01, 0x08, 'control character'],
  [0x0b, 0x0c, 'control character'],
  [0x0e, 0x1f, 'control character'],
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
  [0x206a, 0x206f, 'format character'],
  [0x3164, 0x3164, 'blank letter'],
  [0xd800, 0xdfff, 'half of a surrogate pair'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'blank letter'],
  [0xfff9, 0xfffb, 'format character'],
  [0xe0000, 0xe007f, 'tag character'],
  [0xe0080, 0xe0fff, 'format character'],
];

const hex = (codePoint: number) => `\\u{${codePoint.toString(16)}}`;
const PATTERN = new RegExp(`[${HIDDEN.map(([from, to]) => `${hex(from)}-${hex(to)}`).join('')}]`, 'gu');

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
  for (const { 0: character, index } of text.matchAll(PATTERN)) {
    if (character === '\u200d' && joinsEmoji(text, index)) continue;
    found.push({ offset: index, length: character.length, label: label(character.codePointAt(0) ?? 0) });
  }
  return found;
}

function label(codePoint: number): string {
  const name = HIDDEN.find(([from, to]) => codePoint >= from && codePoint <= to)?.[2] ?? 'character';
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}, ${name}`;
}

function joinsEmoji(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 4), offset);
  const after = text.slice(offset + 1, offset + 3);
  return (
    /\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?$/u.test(before) && /^\p{Extended_Pictographic}/u.test(after)
  );
}
