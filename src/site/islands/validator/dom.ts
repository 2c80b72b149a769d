import { breakable } from '../../format/breakable.ts';

type Child = Node | string | undefined;
type Attributes = Record<string, string | boolean | undefined>;

/**
 * Makes an element. Text is always text: nothing here parses HTML.
 *
 * @param tag element name, with classes after dots: `p.sub`
 * @param attributes `undefined` and `false` are left out, `true` is an empty attribute
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K | `${K}.${string}`,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name as K);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Text in which `code` stands in backticks, as nodes. */
export function inline(text: string): Node[] {
  return text.split('`').map((part, index) => (index % 2 ? h('code', {}, part) : document.createTextNode(part)));
}

/** A name as nodes; it may break at its joints. */
export function breaks(name: string): Node[] {
  return breakable(name).flatMap((piece, n) => (n === 0 ? [new Text(piece)] : [h('wbr'), new Text(piece)]));
}

/** The element with this id inside `root`; the page is built with it, so its absence is a mistake of ours. */
export function byId<T extends HTMLElement>(root: ParentNode, id: string, type: new () => T): T {
  const element = root.querySelector(`#${CSS.escape(id)}`);
  if (element instanceof type) return element;
  throw new Error(`The page has no ${type.name} with the id "${id}".`);
}

/** Offers a text or bytes as a file to save. */
export function saveAs(name: string, content: BlobPart, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
