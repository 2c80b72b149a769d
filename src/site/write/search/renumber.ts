import { encode } from 'cborg';

/** How CBOR (RFC 8949, section 3) begins what is more than a number: the three bits in front say what it is. */
const TEXT = 3;
const LIST = 4;

/**
 * Gives the records of a word's entry the numbers that they have now, in the bytes that stand there: to read the entry and write it
 * again takes ten times as long, and where a record comes or goes that is done for every word.
 *
 * @param entry a `WordEntry` in CBOR, without lists of unknown length
 * @returns nothing when a record has no number any more, or when the records change places
 */
export function renumberedBytes(entry: Uint8Array, now: ReadonlyMap<number, number>): Uint8Array | undefined {
  const reader = new Renumbering(entry, now);
  return reader.entry() ? reader.bytes : undefined;
}

class Renumbering {
  readonly #from: Uint8Array;
  readonly #now: ReadonlyMap<number, number>;
  #at = 0;
  /** Up to here all is in the parts. */
  #done = 0;
  readonly #parts: Uint8Array[] = [];

  constructor(from: Uint8Array, now: ReadonlyMap<number, number>) {
    this.#from = from;
    this.#now = now;
  }

  /** What has been read, with the new numbers. */
  get bytes(): Uint8Array {
    if (this.#done === 0) return this.#from;
    return new Uint8Array(Buffer.concat([...this.#parts, this.#from.subarray(this.#done)]));
  }

  /** The word, where it stands, and where each of its forms does. */
  entry(): boolean {
    this.#head();
    this.#skip();
    if (!this.#postings()) return false;
    for (let forms = this.#head(); forms > 0; forms -= 1) {
      this.#head();
      this.#skip();
      if (!this.#postings()) return false;
    }
    return true;
  }

  /** Each counts from the one before. */
  #postings(): boolean {
    let [was, is] = [0, -1];
    for (let left = this.#head(); left > 0; left -= 1) {
      const length = this.#head();
      const start = this.#at;
      const step = this.#head();
      was += step;
      const n = this.#now.get(was);
      if (n === undefined || n <= is) return false;
      this.#replace(start, step, n - Math.max(is, 0));
      is = n;
      for (let more = length - 1; more > 0; more -= 1) this.#skip();
    }
    return true;
  }

  #replace(start: number, step: number, now: number): void {
    if (now === step) return;
    this.#parts.push(this.#from.subarray(this.#done, start), encode(now));
    this.#done = this.#at;
  }

  /** Reads a number, or how much there is in a text or a list. */
  #head(): number {
    const low = this.#byte() & 0x1f;
    if (low < 24) return low;
    let value = 0;
    for (let bytes = 1 << (low - 24); bytes > 0; bytes -= 1) value = value * 256 + this.#byte();
    return value;
  }

  #skip(): void {
    const kind = (this.#from[this.#at] ?? 0) >> 5;
    const size = this.#head();
    if (kind === TEXT) this.#at += size;
    if (kind === LIST) for (let left = size; left > 0; left -= 1) this.#skip();
  }

  #byte(): number {
    const byte = this.#from[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }
}
