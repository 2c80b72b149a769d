/** A JSON Pointer (RFC 6901) from its parts: "~" becomes "~0" and "/" becomes "~1". */
export function pointer(...parts: readonly (string | number)[]): string {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
