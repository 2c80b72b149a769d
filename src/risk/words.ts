const LONGEST = 80;

/** A name as it stands in a reason, cut where it is very long. A reason knows no markup but backticks, so a name may not hold one. */
export function code(name: string): string {
  const text = name.replaceAll('`', "'");
  if (text.length <= LONGEST) return `\`${text}\``;
  return `\`${[...text.slice(0, 2 * LONGEST)].slice(0, LONGEST - 1).join('')}…\``;
}

/** "a", "a and b", "a, b and c"; more than four are cut to three and a count. */
export function list(items: readonly string[], conjunction = 'and'): string {
  const shown = items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** Names of arguments or tools, each as code. */
export const codes = (names: readonly string[], conjunction = 'and'): string => list(names.map(code), conjunction);

/** Text as a sentence: ends with a full stop unless it already ends. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** "picks" for one name, "pick" for several. */
export const agree = (names: readonly string[], one: string, several: string): string =>
  names.length === 1 ? one : several;

/** The first letter as a small one, unless the word is an abbreviation. */
export const uncapitalised = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The first letter as a capital, the rest as it is. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
