import type { Condition } from '../types.ts';

/** A stretch of the numbers. */
export interface Interval {
  low: number;
  high: number;
  /** The bound itself is in. */
  lowIn: boolean;
  highIn: boolean;
}

/** The numbers that all ordering conditions let through; undefined when there are none of them. */
export function intervalOf(conditions: readonly Condition[]): Interval | undefined {
  const interval: Interval = {
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    lowIn: false,
    highIn: false,
  };
  let isBound = false;
  for (const { op, value } of conditions) {
    if (typeof value !== 'number' || !/^[lg]te?$/.test(op)) continue;
    isBound = true;
    const included = op.endsWith('e');
    if (op.startsWith('g')) raise(interval, value, included);
    else lower(interval, value, included);
  }
  return isBound ? interval : undefined;
}

function raise(interval: Interval, bound: number, included: boolean): void {
  if (bound > interval.low) Object.assign(interval, { low: bound, lowIn: included });
  else if (bound === interval.low && !included) interval.lowIn = false;
}

function lower(interval: Interval, bound: number, included: boolean): void {
  if (bound < interval.high) Object.assign(interval, { high: bound, highIn: included });
  else if (bound === interval.high && !included) interval.highIn = false;
}

/** Whether the ordering conditions let no number through. */
export function emptyInterval(conditions: readonly Condition[]): boolean {
  const interval = intervalOf(conditions);
  if (!interval) return false;
  return interval.low > interval.high || (interval.low === interval.high && !(interval.lowIn && interval.highIn));
}

/** Whether an ordering condition holds for every number of an interval. */
export function withinBounds(interval: Interval | undefined, { op, value }: Condition): boolean {
  if (!interval || typeof value !== 'number') return false;
  if (op === 'gt') return interval.low > value || (interval.low === value && !interval.lowIn);
  if (op === 'gte') return interval.low >= value;
  if (op === 'lt') return interval.high < value || (interval.high === value && !interval.highIn);
  return op === 'lte' && interval.high <= value;
}
