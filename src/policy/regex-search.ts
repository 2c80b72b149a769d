import type { Instruction, Place, Program } from './regex-program.ts';

/** What stands before a position, as far as a pattern can ask: the start, a line break, a word character, anything else. */
type Before = 'start' | 'break' | 'word' | 'other';

/** The end of the text, where a code point would stand. */
const END = -1;

/** Remembered steps of one pattern at most; beyond that all are forgotten, so that memory stays bounded. */
const MAX_REMEMBERED = 10_000;

/** The same for the instructions in all remembered states together: a pattern with long repeats has a thousand in each. */
const MAX_WAITING = 250_000;

/** A set of instructions waiting for a character, with what stands before it. */
interface State {
  waiting: readonly number[];
  before: Before;
  steps: Map<number, State | typeof FOUND>;
}

const FOUND = Symbol('found');

/**
 * Looks for a pattern anywhere in texts. All ways through the automaton are followed side by side, and each set of ways
 * is remembered with the character that led out of it. So the time grows with the length of the text alone, times the
 * size of the pattern at worst, whatever the text is.
 */
export function searcher(program: Program): (text: string) => boolean {
  let states = new Map<string, State>();
  let remembered = 0;
  let waitingInAll = 0;

  const forget = () => {
    states = new Map();
    remembered = 0;
    waitingInAll = 0;
  };

  const intern = (waiting: readonly number[], before: Before): State => {
    const key = `${before} ${waiting.join()}`;
    const known = states.get(key);
    if (known) return known;
    const made: State = { waiting, before, steps: new Map() };
    waitingInAll += waiting.length;
    states.set(key, made);
    return made;
  };

  const step = (state: State, point: number): State | typeof FOUND => {
    const next = follow(program.instructions, state, point);
    if (next === undefined) return FOUND;
    return intern([program.start, ...next.filter((index) => index !== program.start)], kindOf(point));
  };

  const remember = (state: State, point: number): State | typeof FOUND => {
    const made = step(state, point);
    remembered += 1;
    if (remembered < MAX_REMEMBERED && waitingInAll < MAX_WAITING) state.steps.set(point, made);
    else forget();
    return made;
  };

  return (text) => {
    let state = intern([program.start], 'start');
    for (let at = 0; at <= text.length; ) {
      const point = text.codePointAt(at) ?? END;
      const next = state.steps.get(point) ?? remember(state, point);
      if (next === FOUND) return true;
      state = next;
      at += point > 0xffff ? 2 : 1;
    }
    return false;
  };
}

/**
 * The instructions that wait for the character after this one, in ascending order; `undefined` when the pattern is found
 * before this one is even read.
 */
function follow(instructions: readonly Instruction[], { waiting, before }: State, point: number): number[] | undefined {
  const seen = new Set(waiting);
  const next = new Set<number>();
  for (const index of seen) {
    const one = instructions[index];
    if (one?.kind === 'found') return undefined;
    if (one?.kind === 'split') for (const branch of one.next) seen.add(branch);
    if (one?.kind === 'place' && holds(one.place, before, point)) seen.add(one.next);
    if (one?.kind === 'char' && point !== END && one.test(point)) next.add(one.next);
  }
  return [...next].sort((a, b) => a - b);
}

function holds(place: Place, before: Before, point: number): boolean {
  if (place === 'text start') return before === 'start';
  if (place === 'text end') return point === END;
  if (place === 'line start') return before === 'start' || before === 'break';
  if (place === 'line end') return point === END || point === 10;
  const boundary = (before === 'word') !== isWord(point);
  return boundary === (place === 'boundary');
}

function kindOf(point: number): Before {
  if (point === 10) return 'break';
  return isWord(point) ? 'word' : 'other';
}

/** ASCII, as in RE2. */
function isWord(point: number): boolean {
  return point !== END && point < 128 && /\w/.test(String.fromCharCode(point));
}
