import { memoise } from './memo.ts';

/** How tool names are compared, policy language, sections 2, 5 and 11. */

/** NFKC, trimmed, lower case: two names that fold to the same look alike. */
function foldName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

const foldPolicyName = memoise(foldName, 8192);

/** The entry of `hide` that hides a name: exactly, as `"*"` or as a glob; -1 when none does. */
export function hidingEntry(hide: readonly string[] | undefined, name: string): number {
  return hide?.findIndex((entry) => entry === name || (entry.includes('*') && globMatches(entry, name))) ?? -1;
}

/** A name of the policy that a name which is not exactly known looks like; undefined when there is none. */
export function lookAlike(known: Iterable<string>, name: string): string | undefined {
  const folded = foldName(name);
  for (const candidate of known) {
    const pattern = foldPolicyName(candidate);
    if (pattern === folded || (pattern.includes('*') && globMatches(pattern, folded))) return candidate;
  }
  return undefined;
}

/** `*` stands for any run of characters, all else for itself; the whole name must match. Linear: parts are found in order. */
export function globMatches(glob: string, name: string): boolean {
  const parts = glob.split('*');
  const first = parts.shift() ?? '';
  const last = parts.pop();
  if (last === undefined) return glob === name;
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}
