import { beforeEach, describe, expect, it } from 'vitest';
import { Progress, screenOn } from './progress.ts';

let time = 0;
let written: string[] = [];
const screen = (isWatched: boolean) => ({
  isWatched,
  now: () => time,
  write: (text: string) => void written.push(text),
});

beforeEach(() => {
  time = 0;
  written = [];
});

describe('where a person watches', () => {
  it('writes one line anew, with what is left, and takes it away at the end', () => {
    const done = new Progress(screen(true)).part('Data', 2000, 'servers');
    time = 1000;
    done(500);
    expect(written).toEqual(['Data 500 of 2,000 servers, about 3 s left']);
    time = 4000;
    done(2000);
    expect(written[1]).toBe(`\r${' '.repeat(41)}\r`);
  });

  it('shows the parts of work side by side, and a line that stays above them', () => {
    const progress = new Progress(screen(true));
    const [data] = [progress.part('Data', 10, 'servers'), progress.part('Search', 1000, 'records')];
    time = 200;
    data(5);
    expect(written).toEqual(['Data 5 of 10 servers, about 1 s left; Search 0 of 1,000 records']);
    progress.line('Pages  rendered');
    expect(written[1]).toMatch(/^\r +\rPages {2}rendered\n$/);
  });

  it('does not write with every step', () => {
    const done = new Progress(screen(true)).part('Data', 10, 'servers');
    for (const step of [1, 2, 3]) done(step);
    expect(written).toEqual([]);
  });
});

it('writes plain lines, ten seconds apart, where nobody watches', () => {
  const done = new Progress(screen(false)).part('Data', 100, 'servers');
  for (const step of [1, 2, 3, 4]) {
    time = step * 6000;
    done(step);
  }
  expect(written).toEqual(['Data 2 of 100 servers, about 588 s left\n', 'Data 4 of 100 servers, about 576 s left\n']);
});

it('counts where nobody knows how much there is, and takes the count away at the end', () => {
  const { show, end } = new Progress(screen(true)).count('Reading', 'tools');
  time = 200;
  show(1200);
  end();
  expect(written).toEqual(['Reading 1,200 tools', `\r${' '.repeat(19)}\r`]);
});

it('does not say what is left before it can know', () => {
  const done = new Progress(screen(false)).part('Data', 1000, 'servers');
  time = 20_000;
  done(1);
  expect(written).toEqual(['Data 1 of 1,000 servers\n']);
});

it('takes a terminal for watched, but not in CI, nor a file', () => {
  const stream = (isTTY?: true) => ({ ...(isTTY && { isTTY }), write: (text: string) => written.push(text) });
  expect(screenOn(stream(true), {}, () => 0).isWatched).toBe(true);
  expect(screenOn(stream(true), { CI: 'true' }, () => 0).isWatched).toBe(false);
  expect(screenOn(stream(), {}, () => 0).isWatched).toBe(false);
  screenOn(stream(), {}, () => 0).write('text');
  expect(written).toEqual(['text']);
});
