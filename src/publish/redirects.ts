import type { Retired } from '../catalogue/schema/retired.ts';
import { jsonTwin, markdownTwin } from './twins.ts';

/** One address that moved for good. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Where retired pages and their twins went, from "/" on. What is gone without a successor has no entry: its page says so. `base` starts
 * and ends with "/".
 */
export function redirects(retired: Retired, base: string): Redirect[] {
  const all = retired.flatMap(({ old, now }) => (now === undefined ? [] : moved(`${old}/`, `${now}/`)));
  return all.map(({ from, to }) => ({ from: base + from, to: base + to }));
}

/** Addresses under the site. A program that fetches a policy must not get that of another kind of page, so only a tool's leads to a tool's. */
function moved(old: string, now: string): Redirect[] {
  const isTool = old.startsWith('tools/') && now.startsWith('tools/');
  const isServer = old.startsWith('servers/') && now.startsWith('servers/');
  const policyOf = (path: string) => `${path.replace(/^servers\//, 'policies/')}policy.json`;
  return [
    { from: old, to: now },
    { from: markdownTwin(old), to: markdownTwin(now) },
    { from: jsonTwin(old), to: jsonTwin(now) },
    ...(isTool || isServer ? [{ from: policyOf(old), to: policyOf(now) }] : []),
  ];
}

/**
 * `/_redirects` in the form that static hosts read: from, to, status. Hosts that let a file win over its line show the page at the old
 * address, which leads on by itself.
 */
export function redirectsFile(all: readonly Redirect[]): string {
  const lines = all.map(({ from, to }) => `${from} ${to} 301\n`);
  return ['# Addresses that moved for good\n', ...lines].join('');
}

/** The lines of a `_redirects` file, as they stand. */
export function readRedirects(file: string): Map<string, string> {
  return new Map([...file.matchAll(/^(\/\S*) (\/\S*) 301$/gm)].map(([, from = '', to = '']) => [from, to]));
}
