/** A tool's name as an address shows it: lower case, `_` and anything else outside `[a-z0-9.-]` as `-`. */
export function plainSlug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9.-]/gu, '-');
}
