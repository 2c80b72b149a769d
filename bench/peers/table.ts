import { median } from '../median.ts';

/** One build of all pages by one contestant. Times are seconds, memory is MB. */
export interface Turn {
  /** How many pages there were. */
  count: number;
  /** The pages alone. */
  pages: number;
  /** The whole command, and the whole command for a single page. */
  whole: number;
  one: number;
  memory: number;
  /** Bytes of a page on the mean. */
  bytes: number;
}

const HEAD = ['', 'Ratio', 'Pages', 'Pages a second', 'Whole command', 'Same, one page', 'Peak memory', 'Bytes a page'];

/** Medians as a Markdown table. The first contestant is the floor; a ratio is the median of those within a round. */
export function tableOf(turns: ReadonlyMap<string, readonly Turn[]>): string {
  const [floor = []] = turns.values();
  const rows = [...turns].map(([name, own]) => {
    const of = (value: (turn: Turn) => number) => median(own.map(value));
    return [
      name,
      `${median(own.map(({ pages }, round) => pages / (floor[round]?.pages ?? Number.NaN))).toFixed(1)}x`,
      `${of(({ pages }) => pages).toFixed(2)} s`,
      of(({ count, pages }) => count / pages).toFixed(0),
      `${of(({ whole }) => whole).toFixed(2)} s`,
      `${of(({ one }) => one).toFixed(2)} s`,
      `${of(({ memory }) => memory).toFixed(0)} MB`,
      of(({ bytes }) => bytes).toFixed(0),
    ];
  });
  const lines = [HEAD, ['---', ...HEAD.slice(1).map(() => '---:')], ...rows];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
