import { h } from './validator/dom.ts';

const loaded = new Map<string, Promise<void>>();

/** Puts a style sheet into the page with its first use; an import would put it into every page. Once, however often it is asked for. */
export function styleSheet(address: string): Promise<void> {
  const known = loaded.get(address) ?? load(address);
  loaded.set(address, known);
  return known;
}

function load(address: string): Promise<void> {
  const link = h('link', { rel: 'stylesheet', href: address });
  document.head.append(link);
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
  });
}
