/** Says whether one character, given as its code point, is what an atom of a pattern stands for. */
export type CharTest = (point: number) => boolean;

/** `\d \w \s` are ASCII in RE2, unlike ECMAScript's `\s`; policy language, section 4, takes RE2's. */
const SETS: Record<string, string> = { d: '0-9', w: 'A-Za-z0-9_', s: '\\t\\n\\f\\r ' };

/**
 * The test of one atom: a character, an escape, `.` or a class. Each looks at a single character, so the engine's own
 * regular expressions can answer without ever going back; they also know how letters fold under `(?i)`.
 *
 * @param text the atom as written
 * @param flags the pattern's leading flags, such as "(?i)"; empty for none
 */
export function atomTest(text: string, flags: string): CharTest {
  const fold = flags.includes('i') ? 'iu' : 'u';
  if (text === '.') return flags.includes('s') ? () => true : (point) => point !== 10;
  if (!text.startsWith('[')) return setTest(text, fold) ?? native(`[${insideClass(text)}]`, fold);
  return classTest(text, fold);
}

/** The sets of a class are asked on their own, since ECMAScript gives `\s` another meaning. */
function classTest(text: string, fold: string): CharTest {
  const negated = text.startsWith('[^');
  const body = text.slice(negated ? 2 : 1, -1);
  const sets = body.match(ESCAPE)?.flatMap((written) => setTest(written, fold) ?? []) ?? [];
  const others = body.replace(ESCAPE, (written) => (SET.test(written) ? '' : written));
  const rest = others === '' ? undefined : native(`[${safeMembers(others)}]`, fold);
  const includes = (point: number): boolean => (rest?.(point) ?? false) || sets.some((test) => test(point));
  return negated ? (point) => !includes(point) : includes;
}

const ESCAPE = /\\./gsu;
const SET = /^\\[dwsDWS]$/;

function setTest(written: string, fold: string): CharTest | undefined {
  const letter = SET.test(written) ? written.charAt(1) : '';
  const members = SETS[letter.toLowerCase()];
  return members === undefined ? undefined : native(letter in SETS ? `[${members}]` : `[^${members}]`, fold);
}

/** A class may hold characters that ECMAScript wants escaped there: a leading "^" left over, and "-" beside a set. */
function safeMembers(members: string): string {
  return members.replace(/^\^/, '\\^').replace(/^-|-$/g, '\\-');
}

function insideClass(text: string): string {
  return text === '^' || text === ']' || text === '-' ? `\\${text}` : text;
}

function native(source: string, flags: string): CharTest {
  const expression = new RegExp(`^${source}$`, flags);
  return (point) => expression.test(String.fromCodePoint(point));
}
