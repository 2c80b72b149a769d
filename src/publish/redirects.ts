import type { Retired } from '../catalogue/schema/retired.ts';
import { jsonTwin, markdownTwin } from './twins.ts';

/** One address that moved for good; both under the site. */
interface Redirect {
  from: string;
  to: string;
}

/** Where a retired page and its twins went. What is gone without a successor has no line: its page says so. */
function redirects(retired: Retired): Redirect[] {
  return retired.flatMap(({ old, now }) => (now === undefined ? [] : moved(`${old}/`, `${now}/`)));
}

/** A program that fetches a policy must not get that of another kind of page, so only a tool's leads to a tool's. */
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
 * `/_redirects` in the form that static hosts read: from, to, status. `base` starts and ends with "/". Hosts that let a file
 * win over its line show the page at the old address, which leads on by itself.
 */
export function redirectsFile(retired: Retired, base: string): string {
  const lines = redirects(retired).map(({ from, to }) => `${base}${from} ${base}${to} 301\n`);
  return ['# Addresses that moved for good\n', ...lines].join('');
}

/** The lines of a `_redirects` file, as they stand. */
export function readRedirects(file: string): Map<string, string> {
  return new Map([...file.matchAll(/^(\/\S*) (\/\S*) 301$/gm)].map(([, from = '', to = '']) => [from, to]));
}
