import type { Environment } from './environment.ts';

/** Where progress is shown. */
interface Screen {
  write(text: string): void;
  /** A person watches: one line is written anew. Otherwise plain lines, seldom. */
  isWatched: boolean;
  /** Milliseconds since any moment. */
  now(): number;
}

/** A stream of the process, as far as it matters here. */
interface Stream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * The screen behind a stream. A log of a build service may claim to be a terminal, so that CI wins.
 *
 * @param now milliseconds since any moment
 */
export function screenOn(stream: Stream, environment: Environment, now: () => number): Screen {
  const isWatched = stream.isTTY === true && environment['CI'] === undefined;
  return { isWatched, now, write: (text) => void stream.write(text) };
}

/** How often the line is written anew, and how often a plain line appears, in milliseconds. */
const WATCHED_EVERY = 100;
const PLAIN_EVERY = 10_000;

/** Long work is not said to be nearly done before this much of it is. */
const SURE_FROM = 0.02;

interface Part {
  name: string;
  noun: string;
  /** Unknown where only the other side knows how much there is. */
  total: number | undefined;
  done: number;
  started: number;
}

/** Says how far the parts of long work are and what is left of them: on one line in a terminal, in plain lines elsewhere. */
export class Progress {
  readonly #screen: Screen;
  readonly #parts = new Set<Part>();
  #shown = '';
  #last: number;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#last = screen.now();
  }

  /** Begins a part of `total` steps. Call what it gives with the number that are done; with all of them the part ends. */
  part(name: string, total: number, noun: string): (done: number) => void {
    const part = this.#begin(name, total, noun);
    return (done) => {
      part.done = done;
      if (done >= total) this.#parts.delete(part);
      this.#show();
    };
  }

  /** Begins a part of which nobody knows how many steps it has. `end` ends it; what is shown of it goes. */
  count(name: string, noun: string): { show: (done: number) => void; end: () => void } {
    const part = this.#begin(name, undefined, noun);
    const end = () => {
      this.#parts.delete(part);
      this.#show();
    };
    return {
      show: (done) => {
        part.done = done;
        this.#show();
      },
      end,
    };
  }

  #begin(name: string, total: number | undefined, noun: string): Part {
    const part = { name, noun, total, done: 0, started: this.#screen.now() };
    this.#parts.add(part);
    return part;
  }

  /** A line that stays. */
  line(text: string): void {
    this.#screen.write(`${this.#cleared()}${text}\n`);
  }

  #show(): void {
    const { isWatched, now } = this.#screen;
    const isOver = this.#parts.size === 0;
    if (!isOver && now() - this.#last < (isWatched ? WATCHED_EVERY : PLAIN_EVERY)) return;
    this.#last = now();
    const texts = [...this.#parts].map((part) => textOf(part, now()));
    if (!isWatched) for (const text of texts) this.#screen.write(`${text}\n`);
    else {
      const cleared = this.#cleared();
      this.#shown = texts.join('; ');
      this.#screen.write(cleared + this.#shown);
    }
  }

  /** What takes the line away that is shown now. */
  #cleared(): string {
    const cleared = this.#shown === '' ? '' : `\r${' '.repeat(this.#shown.length)}\r`;
    this.#shown = '';
    return cleared;
  }
}

function textOf({ name, noun, total, done, started }: Part, now: number): string {
  if (total === undefined) return `${name} ${done.toLocaleString('en-GB')} ${noun}`;
  const share = done / total;
  const left = Math.ceil((((now - started) / share) * (1 - share)) / 1000);
  const rest = share < SURE_FROM ? '' : `, about ${left.toLocaleString('en-GB')} s left`;
  return `${name} ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${noun}${rest}`;
}
