import { pointer } from '../../pointer.ts';
import type { Node, Span } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { Check } from '../report.ts';

/**
 * Format characters that show nothing or turn the direction of text, blanks that look like nothing, and the tag and
 * variation characters that can carry hidden words. U+FE0F (emoji style) is common and harmless.
 */
const INVISIBLE =
  /\u034F|[\u{E0100}-\u{E01EF}]|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const ESCAPED =
  /(?<!\\)(?:\\\\)*(\\u(?:00[aA][dD]|034[fF]|061[cC]|180[eE]|200[b-fB-F]|202[a-eA-E]|206[0-9a-fA-F]|[fF][eE][fF][fF]))/g;

/** Members whose text only people read, so that mending them changes no decision. */
const FREE_TEXT: ReadonlySet<string> = new Set(['description', 'on_deny', 'on_ask', 'name', '$schema']);

/** MP009, the mark at the start of the file apart. Written as \u escapes they count in names only: in a pattern they are meant. */
export function checkInvisible(check: Check): void {
  const { root, text } = check.document;
  if (root && (text.search(INVISIBLE) >= 0 || text.search(ESCAPED) >= 0)) visit(check, root, '', 'this text', false);
}

function visit(check: Check, node: Node, at: string, where: string, isFree: boolean): void {
  if (node.type === 'string') report(check, node, at, where, isFree, false);
  else if (node.type === 'array')
    for (const [index, item] of node.items.entries()) visit(check, item, at + pointer(index), where, false);
  else if (node.type === 'object') {
    for (const { name, key, value } of node.members) {
      const inside = at + pointer(name);
      report(check, key, inside, 'a name', false, true);
      if (value) visit(check, value, inside, `"${name.replace(INVISIBLE, '')}"`, FREE_TEXT.has(name));
    }
  }
}

function report(check: Check, span: Span, at: string, where: string, isFree: boolean, isName: boolean): void {
  const raw = check.document.text.slice(span.start, span.end);
  for (const { index, 0: character } of raw.matchAll(INVISIBLE)) {
    if (!joinsEmoji(raw, index, character))
      reportAt(check, span.start + index, character.length, character.codePointAt(0) ?? 0, at, where, isFree);
  }
  if (!isName && !/\/(?:path|counter|hide\/\d+)$/.test(at)) return;
  for (const match of raw.matchAll(ESCAPED)) {
    const code = match[1] ?? '';
    const start = span.start + match.index + match[0].length - code.length;
    reportAt(check, start, code.length, Number.parseInt(code.slice(2), 16), at, where, isFree);
  }
}

/** The joiner between two emoji makes one picture of them. */
function joinsEmoji(raw: string, index: number, character: string): boolean {
  return (
    character === '\u200D' &&
    /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u.test(raw.slice(Math.max(0, index - 2), index))
  );
}

function reportAt(
  check: Check,
  start: number,
  length: number,
  code: number,
  at: string,
  where: string,
  isFree: boolean,
): void {
  const span = { start, end: start + length };
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const kind = isFree ? 'safe' : 'unsafe';
  check.report('MP009', span, {
    pointer: at,
    values: { hex, where },
    fixes: [{ title: 'Remove the character', kind, edits: [replace(span, '')] }],
  });
}
