import { atomTest, type CharTest } from './regex-atom.ts';

/** One instruction of a pattern's automaton. Numbers are indexes of the instructions that come next. */
export type Instruction =
  | { kind: 'char'; test: CharTest; next: number }
  | { kind: 'split'; next: number[] }
  | { kind: 'place'; place: Place; next: number }
  | { kind: 'found' };

/** Positions that a pattern may demand. */
export type Place = 'text start' | 'text end' | 'line start' | 'line end' | 'boundary' | 'no boundary';

/** Instructions of one pattern at most: a part that is repeated is written out that often. */
const MAX_INSTRUCTIONS = 20_000;

/** Thrown when the repeats of a pattern write out to more than `MAX_INSTRUCTIONS`. */
export class PatternTooLarge extends Error {}

export interface Program {
  instructions: Instruction[];
  start: number;
}

/**
 * Turns a pattern into an automaton by Thompson's construction, built from its end so that every part knows what follows.
 *
 * @param source a pattern that the dialect accepts (regex-dialect.ts); its form is not checked again
 * @throws PatternTooLarge
 */
export function compileProgram(source: string): Program {
  const flags = /^(?:\(\?[ims]+\))+/.exec(source)?.[0] ?? '';
  const builder = new Builder(flags);
  const tree = new TreeReader(source, flags.length).alternatives();
  return { start: builder.build(tree, builder.add({ kind: 'found' })), instructions: builder.instructions };
}

type Tree =
  | { kind: 'atom'; text: string }
  | { kind: 'place'; text: string }
  | { kind: 'sequence'; parts: Tree[] }
  | { kind: 'choice'; parts: Tree[] }
  | { kind: 'repeat'; part: Tree; least: number; most: number };

/** Greedy or lazy makes no difference here: the question is only whether the pattern is found. */
const QUANTIFIER = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/;
const ATOM = /^(?:\[\^?(?:\\.|[^\]\\])+\]|\\x[0-9a-fA-F]{2}|\\.|.)/su;

class TreeReader {
  #rest: string;

  constructor(source: string, from: number) {
    this.#rest = source.slice(from);
  }

  alternatives(): Tree {
    const parts = [this.#sequence()];
    while (this.#take(/^\|/)) parts.push(this.#sequence());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'choice', parts };
  }

  #sequence(): Tree {
    const parts: Tree[] = [];
    while (this.#rest !== '' && !/^[|)]/.test(this.#rest)) parts.push(this.#repeated(this.#single()));
    return { kind: 'sequence', parts };
  }

  #single(): Tree {
    const place = this.#take(/^(?:[$^]|\\[bB])/);
    if (place) return { kind: 'place', text: place[0] };
    if (!this.#take(/^\((?:\?:|\?<\w+>)?/)) return { kind: 'atom', text: this.#take(ATOM)?.[0] ?? '' };
    const inner = this.alternatives();
    this.#take(/^\)/);
    return inner;
  }

  #repeated(part: Tree): Tree {
    const found = this.#take(QUANTIFIER);
    if (!found) return part;
    const [, sign, least, comma, most] = found;
    if (sign)
      return { kind: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const from = Number(least);
    const upTo = most ? Number(most) : comma ? Number.POSITIVE_INFINITY : from;
    return { kind: 'repeat', part, least: from, most: upTo };
  }

  #take(form: RegExp): RegExpExecArray | undefined {
    const found = form.exec(this.#rest) ?? undefined;
    if (found) this.#rest = this.#rest.slice(found[0].length);
    return found;
  }
}

class Builder {
  readonly instructions: Instruction[] = [];
  readonly #flags: string;

  constructor(flags: string) {
    this.#flags = flags;
  }

  add(instruction: Instruction): number {
    if (this.instructions.length === MAX_INSTRUCTIONS) throw new PatternTooLarge();
    return this.instructions.push(instruction) - 1;
  }

  /** Adds the instructions of a part that is followed by `next`; gives back where the part starts. */
  build(tree: Tree, next: number): number {
    if (tree.kind === 'atom') return this.add({ kind: 'char', test: atomTest(tree.text, this.#flags), next });
    if (tree.kind === 'place') return this.add({ kind: 'place', place: this.#place(tree.text), next });
    if (tree.kind === 'sequence') return tree.parts.reduceRight((after, part) => this.build(part, after), next);
    if (tree.kind === 'choice')
      return this.add({ kind: 'split', next: tree.parts.map((part) => this.build(part, next)) });
    return this.#buildRepeat(tree, next);
  }

  #buildRepeat({ part, least, most }: Extract<Tree, { kind: 'repeat' }>, next: number): number {
    let start = most === Number.POSITIVE_INFINITY ? this.#loop(part, next) : this.#optional(part, most - least, next);
    for (let times = 0; times < least; times += 1) start = this.build(part, start);
    return start;
  }

  #loop(part: Tree, next: number): number {
    const split: Extract<Instruction, { kind: 'split' }> = { kind: 'split', next: [] };
    const start = this.add(split);
    split.next = [this.build(part, start), next];
    return start;
  }

  /** Up to so many times: each copy may be left towards the end of all. */
  #optional(part: Tree, times: number, next: number): number {
    let start = next;
    for (let copy = 0; copy < times; copy += 1)
      start = this.add({ kind: 'split', next: [this.build(part, start), next] });
    return start;
  }

  #place(text: string): Place {
    if (text === '\\b') return 'boundary';
    if (text === '\\B') return 'no boundary';
    const lines = this.#flags.includes('m') ? 'line' : 'text';
    return text === '^' ? `${lines} start` : `${lines} end`;
  }
}
