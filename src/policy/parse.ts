import { type Node as JsonNode, type ParseError, parseTree } from 'jsonc-parser';
import { CAPS } from './language.ts';
import { looksLikeYaml, mayBeTooDeep, sizeProblem } from './parse-limits.ts';
import { Positions } from './positions.ts';
import { type SyntaxProblem, strictJson } from './strict-json.ts';
import { translateErrors } from './syntax-errors.ts';
import type { Member, Node, ObjectNode, Span } from './tree.ts';

/** A text read as far as it can be: the tree with its places, and every mistake in the JSON itself. */
export interface Document {
  text: string;
  /** Missing when nothing could be read: empty, too large, far too deep, or YAML. */
  root: Node | undefined;
  problems: SyntaxProblem[];
  /** Members whose name stood in the same object before. */
  duplicates: Member[];
  /** True when the text is members without the braces around them. */
  braceless: boolean;
  positions: Positions;
}

/**
 * Reads a policy text (policy language, section 2). It never throws: comments, trailing commas, other quotes and bare
 * words are reported and read as meant, so that the rest of the document is checked as well.
 */
export function parseDocument(text: string): Document {
  const refused = sizeProblem(text);
  if (refused) return emptyDocument(text, [refused]);
  return parseStrict(text) ?? parseTolerant(text);
}

/** The short way for valid JSON; undefined when there is anything to report. */
function parseStrict(text: string): Document | undefined {
  if (text.startsWith('\uFEFF') || mayBeTooDeep(text)) return undefined;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  if (!tree || errors.length > 0) return undefined;
  const builder = new TreeBuilder(({ offset, length }) => ({ start: offset, end: offset + length }));
  const root = builder.node(tree, 1);
  return builder.isTooDeep ? undefined : { ...emptyDocument(text, []), root, duplicates: builder.duplicates };
}

/** The long way: the text is mended token by token, and every place in the tree is that in the author's text. */
function parseTolerant(text: string): Document {
  const yaml = looksLikeYaml(text);
  if (yaml) return emptyDocument(text, [yaml]);
  const strict = strictJson(text);
  if (strict.tooDeepToRead) return emptyDocument(text, strict.problems);
  const errors: ParseError[] = [];
  const tree = parseTree(strict.json, errors, { disallowComments: true });
  const builder = new TreeBuilder(({ offset, length }) => strict.source(offset, offset + Math.max(length, 0)));
  const root = tree ? builder.node(tree, 1) : undefined;
  const problems = [...strict.problems, ...translateErrors(text, strict, errors)];
  return { ...emptyDocument(text, problems), root, duplicates: builder.duplicates, braceless: strict.braceless };
}

function emptyDocument(text: string, problems: SyntaxProblem[]): Document {
  return { text, root: undefined, problems, duplicates: [], braceless: false, positions: new Positions(text) };
}

/** Carries jsonc-parser's tree over into ours, with places in the author's text instead of the mended one. */
class TreeBuilder {
  readonly duplicates: Member[] = [];
  isTooDeep = false;
  readonly #span: (json: JsonNode) => Span;

  constructor(span: (json: JsonNode) => Span) {
    this.#span = span;
  }

  /** `depth` counts containers from 1 for the root; what lies deeper than the cap is left out. */
  node(json: JsonNode, depth: number): Node {
    if (depth > CAPS.depth && json.children) this.isTooDeep = true;
    const span = this.#span(json);
    if (json.type === 'array') return { type: 'array', ...span, items: this.#children(json, depth) };
    if (json.type === 'object') return this.#object(json, span, depth);
    return scalarNode(json.value, span);
  }

  #children(json: JsonNode, depth: number): Node[] {
    if (depth > CAPS.depth) return [];
    return (json.children ?? []).map((item) => this.node(item, depth + 1));
  }

  #object(json: JsonNode, span: Span, depth: number): ObjectNode {
    const object: ObjectNode = { type: 'object', ...span, members: [], byName: new Map() };
    if (depth <= CAPS.depth) for (const property of json.children ?? []) this.#member(object, property, depth);
    return object;
  }

  #member(object: ObjectNode, property: JsonNode, depth: number): void {
    const [key, value] = property.children ?? [];
    if (!key) return;
    const name = String(key.value);
    const keySpan = this.#span(key);
    const node = value && this.node(value, depth + 1);
    const duplicateOf = object.byName.get(name);
    const member: Member = {
      name,
      key: keySpan,
      value: node,
      start: keySpan.start,
      end: (node ?? keySpan).end,
      duplicateOf,
    };
    object.members.push(member);
    if (duplicateOf) this.duplicates.push(member);
    else object.byName.set(name, member);
  }
}

function scalarNode(value: unknown, span: Span): Node {
  if (typeof value === 'string') return { type: 'string', ...span, value };
  if (typeof value === 'number') return { type: 'number', ...span, value };
  if (typeof value === 'boolean') return { type: 'boolean', ...span, value };
  return { type: 'null', ...span, value: null };
}
