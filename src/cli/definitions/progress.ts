import { warn } from '../output.ts';

/** How often a line is written where nobody watches. */
const LINES_EVERY = 500;

/** Shows how far a long run has come: on one line that is written anew in a terminal, in lines elsewhere. */
export function progress(total: number, noun: string): (done: number) => void {
  const isWatched = process.stderr.isTTY === true && process.env['CI'] === undefined;
  return (done) => {
    const text = `${done} of ${total} ${noun}`;
    if (isWatched) process.stderr.write(`\r${text}${done === total ? '\n' : ''}`);
    else if (done === total || done % LINES_EVERY === 0) warn(text);
  };
}
