import type { Document } from './parse.ts';
import { child, type Node } from './tree.ts';
import type { Range } from './types.ts';

/**
 * Where a JSON Pointer (RFC 6901) leads in a text that was read.
 *
 * @returns the range of the value, or `undefined` when the pointer leads nowhere or is no pointer
 */
export function rangeAt(document: Document, pointer: string): Range | undefined {
  if (!document.root || !pointer.startsWith('/')) return undefined;
  const steps = pointer.slice(1).split('/').map(unescapeStep);
  const node = steps.reduce<Node | undefined>(step, document.root);
  return node && document.positions.range(node);
}

function step(node: Node | undefined, name: string): Node | undefined {
  return node?.type === 'array' ? node.items[Number(name)] : child(node, name);
}

function unescapeStep(text: string): string {
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}
