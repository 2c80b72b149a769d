import type { Attack } from '../../catalogue/types.ts';
import { newestFirst } from './attack-view.ts';

/** Units of the drawing. */
const MONTH = 26;
const STEP = 16;
const FOOT = 34;
const EDGE = 14;

/** One case: a circle for an incident, a diamond for a vulnerability. */
interface Dot {
  attack: Attack;
  x: number;
  y: number;
  shape: 'circle' | 'diamond';
  /** Filled where harm was done or a hole was used. */
  filled: boolean;
}

interface Timeline {
  width: number;
  height: number;
  /** Line that the dots stand on. */
  base: number;
  dots: Dot[];
  /** First month of each year. */
  years: { year: string; x: number }[];
  /** The cases, newest first: the same as a list. */
  cases: Attack[];
}

/** Lays cases out by month, those of one month on top of each other. Patterns have no day and stay out. */
export function timeline(attacks: readonly Attack[]): Timeline {
  const cases = attacks
    .filter(({ record }) => record.kind !== 'pattern' && record.date.length >= 7)
    .toSorted(newestFirst);
  const months = cases.map(({ record }) => monthNumber(record.date));
  const first = Math.min(...months);
  const byMonth = Map.groupBy(cases.toReversed(), ({ record }) => monthNumber(record.date));
  const tallest = Math.max(1, ...[...byMonth.values()].map((own) => own.length));
  const base = EDGE + tallest * STEP;
  const at = (month: number): number => EDGE + (month - first) * MONTH + MONTH / 2;
  const dots = [...byMonth].flatMap(([month, own]) =>
    own.map((attack, index) => dot(attack, at(month), base - 8 - index * STEP)),
  );
  const last = Math.max(...months);
  const years = yearsBetween(first, last).map((month) => ({
    year: String(month / 12),
    x: at(Math.max(month, first)) - MONTH / 2,
  }));
  return { width: 2 * EDGE + (last - first + 1) * MONTH, height: base + FOOT, base, dots, years, cases };
}

function dot(attack: Attack, x: number, y: number): Dot {
  const { kind, evidence } = attack.record;
  const filled = evidence === 'incident-with-harm' || evidence === 'exploited-in-wild';
  return { attack, x, y, shape: kind === 'incident' ? 'circle' : 'diamond', filled };
}

/** Months since the year 0, January being the first of its year. */
function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function yearsBetween(first: number, last: number): number[] {
  const years: number[] = [];
  for (let year = Math.floor(first / 12); year * 12 <= last; year += 1) years.push(year * 12);
  return years;
}
