/** JSON text of a published file: two blanks, a line break at its end, keys in the order they were made. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
