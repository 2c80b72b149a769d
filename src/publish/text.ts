import { codePointName, replaceHidden } from '../catalogue/load/characters.ts';
import type { Tool } from '../catalogue/types.ts';
import { code as quoted } from '../risk/words.ts';

/** Text of several lines in which every character can be seen: `a\u202eb` gives `a[U+202E]b`. Breaks and tabs stay. */
export function visibleLines(text: string): string {
  return replaceHidden(
    text.replaceAll(/\r\n?/g, '\n'),
    (character) => `[${codePointName(character.codePointAt(0) ?? 0)}]`,
  );
}

/** True of printable ASCII, which nearly all texts on one line are: nothing is hidden in it, and asking so is quick. */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** The same on one line: breaks and tabs become blanks. */
export function visible(text: string): string {
  return isPlain(text) ? text : visibleLines(text.replaceAll(/[\t\n\r]+/g, ' '));
}

/** A name inside our own sentences, in the backticks that mark code there. */
export function code(name: string): string {
  return quoted(visible(name));
}

/** Fills `{tool}` of a text about a whole category with a name, shown as code; without a name with "the tool". */
export function aboutTool(text: string, name?: string): string {
  return text.replaceAll(/`?\{tool\}`?/g, () => (name === undefined ? 'the tool' : code(name)));
}

/** Longer names are cut where a sentence of ours holds one. */
const LONGEST_NAME = 80;

/** A server's name inside our own sentences, as plain words: a backtick would mark code there. */
export function nameInWords(name: string): string {
  return cut(visible(name).replaceAll('`', "'"), LONGEST_NAME);
}

/** Our own sentences without the backticks that mark code. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** Cuts at a word's end, so that at most `length` characters remain, the ellipsis included. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const space = head.lastIndexOf(' ');
  return `${(space > length / 2 ? head.slice(0, space) : head).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 tool`, `2 tools`, `2 entries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What one call does, in one sentence of ours. Records nobody has reviewed have none yet. */
export function toolSummary(tool: Tool): string {
  return tool.record.summary ?? `A tool of ${nameInWords(tool.server.label)} that nobody has reviewed yet.`;
}
