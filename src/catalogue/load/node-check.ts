import { type Alias, isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { type ProblemCode, problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import { type HiddenCharacter, hiddenCharacters } from './characters.ts';
import { keyText, type ParsedText, type RecordPath, spanAt } from './locate.ts';

const DEEPEST = 24;

/** A hostile file may hold millions. */
const MOST_HIDDEN = 20;

const ADVICE: Partial<Record<ProblemCode, { suggestion: string }>> = {
  CAT005: { suggestion: 'keep one of the two' },
  CAT006: { suggestion: 'write the value out' },
};

/** Says whether the value at a path is quoted from a server, so that odd characters in it are a fact, not our slip. */
export type IsQuoted = (path: RecordPath) => boolean;

/** An attack's own call may hold such characters: written as an escape, they are there to be seen. */
const isStandIn = ([first, second]: RecordPath): boolean => first === 'example' && second === 'attack';

/** One pass over the nodes of a file, for what YAML allows and a record does not. */
export class NodeCheck {
  /** False once something was found that must not be turned into data. */
  isReadable = true;
  readonly #problems: Problem[] = [];
  readonly #file: string;
  readonly #parsed: ParsedText;
  readonly #isQuoted: IsQuoted;
  /** Offsets of hidden characters already reported as part of a value. */
  readonly #reported = new Set<number>();
  #hiddenCount = 0;

  constructor(file: string, parsed: ParsedText, isQuoted: IsQuoted) {
    this.#file = file;
    this.#parsed = parsed;
    this.#isQuoted = isQuoted;
  }

  run(root: ParsedNode): Problem[] {
    this.#visit(root, []);
    this.#reportOutsideValues();
    return this.#problems;
  }

  #visit(node: ParsedNode | null, path: RecordPath): void {
    if (node === null) return;
    if (path.length > DEEPEST) this.#refuse('CAT009', node, `Nested deeper than ${DEEPEST} levels`);
    else if (isAlias(node)) this.#refuse('CAT006', node, `The alias "*${node.source}" is used`);
    else this.#visitContent(node, path);
  }

  #visitContent(node: Exclude<ParsedNode, Alias.Parsed>, path: RecordPath): void {
    if (node.anchor !== undefined) this.#refuse('CAT006', node, `The anchor "&${node.anchor}" is used`);
    if (node.tag !== undefined) this.#refuse('CAT006', node, 'A tag is used');
    if (isScalar(node)) this.#visitScalar(node, path);
    // A parsed sequence holds nodes only; the library's type also allows pairs, which YAML 1.2 never yields.
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) this.#visit(item as ParsedNode, [...path, index]);
    if (isMap(node)) this.#visitMap(node.items, path);
  }

  #visitMap(items: readonly { key: ParsedNode; value: ParsedNode | null }[], path: RecordPath): void {
    const seen = new Set<string>();
    for (const { key, value } of items) {
      const name = keyText(key);
      if (seen.has(name)) this.#refuse('CAT005', key, `"${name}" is written twice`);
      seen.add(name);
      this.#visit(key, [...path, name]);
      this.#visit(value, [...path, name]);
    }
  }

  #visitScalar(node: Scalar.Parsed, path: RecordPath): void {
    if (typeof node.value !== 'string' || hiddenCharacters(node.value).length === 0) return;
    // Neither UTF-8 nor canonical JSON has a form for it; everything behind this check may rely on that.
    if (!node.value.isWellFormed()) {
      this.#refuse('CAT012', node, 'An escape stands for half of a surrogate pair');
      return;
    }
    const [start, end] = node.range;
    const literal = hiddenCharacters(this.#parsed.text.slice(start, end));
    const quoted = this.#isQuoted(path);
    for (const hidden of literal) {
      this.#reported.add(start + hidden.offset);
      this.#hidden({ ...hidden, offset: start + hidden.offset }, quoted);
    }
    const escaped = literal.length === 0 ? hiddenCharacters(node.value)[0] : undefined;
    if (escaped !== undefined && !isStandIn(path))
      this.#hidden({ ...escaped, offset: start, length: end - start }, quoted);
  }

  /** In comments and between values: they can make a reviewer see another file. */
  #reportOutsideValues(): void {
    for (const hidden of hiddenCharacters(this.#parsed.text)) {
      const isByteOrderMark = hidden.offset === 0 && this.#parsed.text.startsWith('\ufeff');
      if (!isByteOrderMark && !this.#reported.has(hidden.offset)) this.#hidden(hidden, false);
    }
  }

  #hidden({ offset, length, label }: HiddenCharacter, quoted: boolean): void {
    this.#hiddenCount += 1;
    if (this.#hiddenCount > MOST_HIDDEN) return;
    const severity = quoted ? 'warning' : 'error';
    const span = spanAt(this.#parsed, offset, offset + length);
    const message = `Invisible character (${label})`;
    this.#problems.push(problem('CAT008', this.#file, span, message, { severity }));
  }

  #refuse(code: ProblemCode, node: ParsedNode, message: string): void {
    this.isReadable = false;
    const [start, end] = node.range;
    this.#problems.push(problem(code, this.#file, spanAt(this.#parsed, start, end), message, ADVICE[code]));
  }
}
