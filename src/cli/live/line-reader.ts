const LINE_FEED = 10;

/** Cuts a stream of bytes into lines of text; the time it takes grows with the bytes alone, however they arrive. */
export class LineReader {
  #pending: Buffer[] = [];

  /** The lines that `chunk` completes, without their ends. */
  *lines(chunk: Buffer): Generator<string> {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield this.#take(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start < chunk.length) this.#pending.push(chunk.subarray(start));
  }

  #take(last: Buffer): string {
    const line = Buffer.concat([...this.#pending, last]).toString('utf8');
    this.#pending = [];
    return line.replace(/\r$/, '');
  }
}
