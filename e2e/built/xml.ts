/** An element of an XML document. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Text directly in it, with entities resolved. */
  text: string;
}

const PIECE = /<\?[^>]*\?>|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML as our own files use it: no comments, no CDATA, no doctype. Throws at the first thing that is not well-formed,
 * with the place where it stands.
 */
export function parseXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const { 0: whole, 1: closed, 2: opened, 3: attributes = '', 4: empty, 5: text, index } of source.matchAll(
    PIECE,
  )) {
    end = index + whole.length;
    const parent = open.at(-1) ?? root;
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes <${parent.name}>, at ${index}`);
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    } else if (text !== undefined) parent.text += resolved(text);
  }
  if (end !== source.length) throw new Error(`not well-formed at ${end}: ${source.slice(end, end + 40)}`);
  const [first, ...more] = root.children;
  if (open.length !== 1 || first === undefined || more.length > 0) throw new Error('not one element with all in it');
  return first;
}

/** The elements of a name directly in another. */
export function all({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}

/** The text of the only element of a name directly in another. Throws when there is none or more than one. */
export function only(parent: Element, name: string): string {
  const [found, ...more] = all(parent, name);
  if (found === undefined || more.length > 0)
    throw new Error(`<${parent.name}> has ${more.length + (found ? 1 : 0)} <${name}>`);
  return found.text;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    resolved(value),
  ]);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`an attribute stands twice: ${text}`);
  return Object.fromEntries(pairs);
}

function resolved(text: string): string {
  return text.replaceAll(/&([^;\s]*;?)/g, (whole, name: string) => {
    const known = ENTITIES[name.replace(';', '')];
    if (known === undefined || !name.endsWith(';')) throw new Error(`${whole} is no entity of XML`);
    return known;
  });
}
