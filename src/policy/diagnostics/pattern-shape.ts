/** A look at the text of a pattern: enough to say how it is anchored and where its host name ends, without compiling it. */

/** Places of a pattern that are outside classes and not escaped, with the depth of groups they stand at. */
interface Mark {
  character: string;
  at: number;
  depth: number;
}

function marksOf(source: string): Mark[] {
  const marks: Mark[] = [];
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === '\\') at += 1;
    else if (character === '[') at = classEnd(source, at);
    else {
      if (character === ')') depth -= 1;
      marks.push({ character, at, depth });
      if (character === '(') depth += 1;
    }
  }
  return marks;
}

/** Index of the "]" that ends a class, or of the last character. */
function classEnd(source: string, start: number): number {
  let at = start + (source[start + 1] === '^' ? 2 : 1);
  if (source[at] === ']') at += 1;
  for (; at < source.length && source[at] !== ']'; at += 1) if (source[at] === '\\') at += 1;
  return at;
}

/** The pattern behind a leading `(?i)`, `(?s)` or `(?m)`, and those flags. */
export function splitFlags(source: string): { flags: string; body: string } {
  const flags = /^(?:\(\?[a-z]+\))+/.exec(source)?.[0] ?? '';
  return { flags, body: source.slice(flags.length) };
}

function alternatives(source: string): string[] {
  const bars = marksOf(source).filter(({ character, depth }) => character === '|' && depth === 0);
  const cuts = [-1, ...bars.map(({ at }) => at), source.length];
  return cuts.slice(1).map((cut, index) => source.slice((cuts[index] ?? 0) + 1, cut));
}

export function hasAlternatives(body: string): boolean {
  return alternatives(body).length > 1;
}

/** Whether every way to match begins at the start of the text, and ends at its end. */
export function anchors(source: string): { start: boolean; end: boolean } {
  const { flags, body } = splitFlags(source);
  if (flags.includes('m')) return { start: false, end: false };
  return { start: alternatives(body).every(startsAnchored), end: alternatives(body).every(endsAnchored) };
}

function startsAnchored(part: string): boolean {
  if (part.startsWith('^')) return true;
  if (!part.startsWith('(')) return false;
  const close = marksOf(part).find(({ character, depth }) => character === ')' && depth === 0);
  if (!close || /^[?*{]/.test(part.slice(close.at + 1))) return false;
  return alternatives(groupContent(part.slice(0, close.at + 1))).every(startsAnchored);
}

function endsAnchored(part: string): boolean {
  const marks = marksOf(part);
  const last = marks.at(-1);
  if (!last || last.at !== part.length - 1) return false;
  if (last.character === '$') return true;
  if (last.character !== ')') return false;
  const open = marks.findLast(({ character, depth }) => character === '(' && depth === last.depth);
  return open !== undefined && alternatives(groupContent(part.slice(open.at))).every(endsAnchored);
}

function groupContent(group: string): string {
  return group.slice(1, -1).replace(/^\?(?::|P?<[^>]*>)/, '');
}

/** Ends at a boundary on purpose: "/" or a group whose last way is the end of the text. */
export function endsAtBoundary(source: string): boolean {
  return /(?:\/|\|\$\))$/.test(source);
}

/** The stretch after "://" up to "/", "?", "#" or the end; `open` when nothing ends it. */
export function hostPart(source: string): { start: number; end: number; open: boolean } | undefined {
  const scheme = /:\\?\/\\?\//.exec(source);
  if (!scheme) return undefined;
  const start = scheme.index + scheme[0].length;
  const length = source.slice(start).search(/[/#]|\\\?|\\[/]|\[\^[^\]]*\][*+]?$|\$$|\|\$\)/);
  return length < 0 ? { start, end: source.length, open: true } : { start, end: start + length, open: false };
}

/** Dots between the parts of a host name that stand for any character, within a stretch of the pattern. */
export function bareDots(source: string, { start, end }: { start: number; end: number }): number[] {
  const isDot = ({ character, at }: Mark) => character === '.' && at >= start && at < end;
  return marksOf(source)
    .filter(isDot)
    .map(({ at }) => at)
    .filter((at) => /[A-Za-z0-9)\]-]/.test(source[at - 1] ?? '') && /[A-Za-z0-9([]/.test(source[at + 1] ?? ''));
}
