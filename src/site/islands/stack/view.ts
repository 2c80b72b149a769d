import { visible } from '../../../publish/text.ts';
import type { Severity } from '../../../risk/vocabulary.ts';
import type { SvgNode } from '../../../stack/index.ts';
import { h, inline } from '../validator/dom.ts';

export { h, inline };

const MARKS: Readonly<Record<Severity, string>> = { low: 'low', medium: 'med', high: 'high', critical: 'crit' };
const SVG = 'http://www.w3.org/2000/svg';

/** A severity as everywhere on the site: mark and word. */
export const sev = (severity: Severity | undefined): HTMLElement =>
  severity === undefined
    ? h('span.sev.none', {}, 'Not assessed')
    : h(`span.sev.${MARKS[severity]}`, {}, severity.charAt(0).toUpperCase() + severity.slice(1));

/** Somebody else's name, its invisible characters by their code points. */
export const name = (text: string): HTMLElement => h('code', {}, visible(text));

/** `1 server`, `3 servers`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A sentence with `code` in backticks. */
export const says = (text: string, tag: 'p' | 'span' = 'p'): HTMLElement => h(tag, {}, ...inline(visible(text)));

/** Items with commas between them. */
export const commas = (items: readonly Node[]): Node[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [document.createTextNode(', '), item]));

export function table(heads: readonly string[], rows: readonly (readonly (Node | string)[])[]): HTMLElement {
  const head = h('tr', {}, ...heads.map((text) => h('th', { scope: 'col' }, text)));
  const body = rows.map((cells) => h('tr', {}, ...cells.map((cell) => h('td', {}, cell))));
  const made = h('table.tab', {}, h('thead', {}, head), h('tbody', {}, ...body));
  return h('div.scroll', { tabindex: '0', role: 'group', 'aria-label': heads.join(', ') }, made);
}

/** The picture of a flow as elements. Attributes come from our own drawing, texts are texts. */
export function svg(node: SvgNode): Element {
  const element = document.createElementNS(SVG, node.tag);
  for (const [key, value] of Object.entries(node.attributes)) element.setAttribute(key, String(value));
  element.append(...node.children.map((child) => (typeof child === 'string' ? child : svg(child))));
  return element;
}
