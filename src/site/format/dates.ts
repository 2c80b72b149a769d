const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day of a record as a reader sees it: `2026-11-18` -> `18 Nov 2026`. A month or year stays one: `2026-11` -> `Nov 2026`. What is no date comes out unchanged. */
export function day(date: string): string {
  const [year, month, number] = parts(date);
  if (month === undefined) return date;
  return number === '' ? `${month} ${year}` : `${number} ${month} ${year}`;
}

/** `2026-11-18` -> `Nov 2026`. */
export function month(date: string): string {
  const [year, name] = parts(date);
  return name === undefined ? date : `${name} ${year}`;
}

/** `2026-11-18` -> `18 Nov`, for lists in which the year is plain. */
export function dayOfYear(date: string): string {
  const [, name, number] = parts(date);
  return name === undefined ? date : `${number} ${name}`;
}

function parts(date: string): [string, string | undefined, string] {
  const [year = '', number = '', rest = ''] = date.split('-');
  return [year, MONTHS[Number(number) - 1], rest.replace(/^0/, '')];
}
