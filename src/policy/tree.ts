import type { Json } from './types.ts';

/** A stretch of the text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export type Node = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

export interface ObjectNode extends Span {
  type: 'object';
  /** In the order of the text, repeated names included. */
  members: Member[];
  /** The first member of each name. */
  byName: Map<string, Member>;
}

export interface Member extends Span {
  name: string;
  key: Span;
  /** Missing when the text ends or breaks before the value. */
  value: Node | undefined;
  /** The earlier member of the same name in the same object. */
  duplicateOf: Member | undefined;
}

export interface ArrayNode extends Span {
  type: 'array';
  items: Node[];
}

export interface StringNode extends Span {
  type: 'string';
  value: string;
}

interface NumberNode extends Span {
  type: 'number';
  value: number;
}

interface BooleanNode extends Span {
  type: 'boolean';
  value: boolean;
}

interface NullNode extends Span {
  type: 'null';
  value: null;
}

/** The value of a member by name, where the node is an object that has it. */
export function child(node: Node | undefined, name: string): Node | undefined {
  return node?.type === 'object' ? node.byName.get(name)?.value : undefined;
}

/** The text of a string node; undefined for any other. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.type === 'string' ? node.value : undefined;
}

/** The tree as a JSON value. Of a repeated name the first counts; names such as `__proto__` become own members. */
export function toJson(node: Node): Json {
  if (node.type === 'array') return node.items.map(toJson);
  if (node.type !== 'object') return node.value;
  const members: [string, Json][] = [];
  for (const { name, value, duplicateOf } of node.members)
    if (value && !duplicateOf) members.push([name, toJson(value)]);
  return Object.fromEntries(members);
}

const TYPE_WORDS = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
} as const;

/** The type of a node in words that stand after "must be ..., not". */
export function typeWord(node: Node): string {
  if (node.type === 'boolean') return String(node.value);
  return TYPE_WORDS[node.type];
}
