import { CAPS } from './language.ts';
import type { SyntaxProblem } from './strict-json.ts';

/** MP007 when the text is more than 256 KiB as UTF-8, at the place where it goes over. */
export function sizeProblem(text: string): SyntaxProblem | undefined {
  if (text.length * 3 <= CAPS.bytes) return undefined;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    bytes += utf8Length(text.charCodeAt(at));
    if (bytes > CAPS.bytes) {
      return { code: 'MP007', start: at, end: text.length, what: 'larger than 256 KiB', edits: [] };
    }
  }
  return undefined;
}

/** Deeper than this nothing is read at all. */
export const READABLE_DEPTH = 200;

/** "{" and "}"; "[" and "]" differ from them in one bit. */
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Bytes of one UTF-16 unit; the two halves of a surrogate pair make four together. */
function utf8Length(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}

const YAML_LINE = /^(?:---(?:\s|$)|%YAML|- |["']?[A-Za-z_$*][\w$*. -]*["']?\s*:(?:\s|$))/;

/** MP008 when the first line that says something is a YAML one: `---`, a list item, or `key: value` without a brace. */
export function looksLikeYaml(text: string): SyntaxProblem | undefined {
  const blank = /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[ \t]*/.exec(text)?.[0].length ?? 0;
  const first = /^[^\r\n]*/.exec(text.slice(blank))?.[0] ?? '';
  if (!YAML_LINE.test(first) || /^["'][^"']*["']\s*:/.test(first)) return undefined;
  return { code: 'MP008', start: blank, end: blank + first.trimEnd().length, what: '', edits: [] };
}

/** The parser calls itself once a level. Brackets in texts count too, so the answer errs on the side of caution. */
export function mayBeTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at) | 0x20;
    if (unit === OPEN) depth += 1;
    else if (unit === CLOSE) depth -= 1;
    if (depth > READABLE_DEPTH) return true;
  }
  return false;
}
