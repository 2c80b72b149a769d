import { h } from './validator/dom.ts';

/** What is said of results: how many there are, or nothing while that is not known. */
export function outcome(count: number | undefined, typed: string): string {
  if (count === undefined) return '';
  if (count === 0) return `Nothing found for “${typed.trim()}”.`;
  return `${count} result${count === 1 ? '' : 's'}`;
}

/** The keys that work in search, and what narrows it. */
export function keys(): HTMLElement {
  const hint = (text: string, ...names: string[]) =>
    h('span', {}, ...names.flatMap((name) => [h('kbd', {}, name), ' ']), text);
  const prefixes = ['sev:', 'cat:', 'cap:', 'server:'].flatMap((prefix) => [h('code', {}, prefix), ' ']);
  return h(
    'p.keys',
    {},
    hint('choose', '↑', '↓'),
    hint('open', 'Enter'),
    hint('scope', 'Tab'),
    h('span.q', {}, ...prefixes, 'narrow it'),
  );
}
