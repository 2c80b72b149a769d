import { MAX_AMOUNT, millionths } from './amounts.ts';
import { parsePath, valueAt } from './paths.ts';
import { isoTime, parseTime, windowEnd, windowStart } from './time.ts';
import type { CallContext, CounterState, Json, Limit } from './types.ts';

/** A limit and the JSON Pointer of where it stands in the policy. */
export interface PlacedLimit {
  limit: Limit;
  rule: string;
}

/** All counters after the call, or the first limit that stops it. Nothing is counted unless every limit lets it pass. */
export type Reservation =
  | { ok: true; counters: CounterState }
  | { ok: false; reason: 'state unavailable' }
  | ({ ok: false; reason: 'cannot be counted' } & PlacedLimit)
  | ({ ok: false; reason: 'used up'; retryAt?: string } & PlacedLimit);

/**
 * Adds the call to all its counters in one step, or to none (policy language, section 6). Windows are fixed and aligned
 * to UTC; used + weight must stay at or below max. A time that cannot be read leaves the counters out of reach.
 */
export function reserve(limits: readonly PlacedLimit[], args: Json, context: CallContext): Reservation {
  if (limits.length === 0) return { ok: true, counters: context.counters };
  const time = parseTime(context.at);
  if (context.stateAvailable === false || time === undefined) return { ok: false, reason: 'state unavailable' };
  const counters = new Map<string, number>();
  for (const placed of limits) {
    const weight = limitWeight(placed.limit, args);
    if (weight === undefined) return { ok: false, reason: 'cannot be counted', ...placed };
    const key = counterKey(placed.limit, time, context);
    const max = BigInt(placed.limit.max) * 1_000_000n;
    const used = readAmount(context.counters, key, counters);
    if (used === undefined) return { ok: false, reason: 'state unavailable' };
    if (used + weight > max) return usedUp(placed, time, weight <= max);
    writeAmount(counters, key, used + weight);
  }
  return { ok: true, counters: { ...context.counters, ...Object.fromEntries(counters) } };
}

function usedUp(placed: PlacedLimit, time: number, later: boolean): Reservation {
  const retry = later ? { retryAt: isoTime(windowEnd(time, placed.limit.window)) } : {};
  return { ok: false, reason: 'used up', ...placed, ...retry };
}

/** What one call adds, in millionths; undefined when the argument of `increment_from` cannot be counted. */
export function limitWeight(limit: Limit, args: Json): bigint | undefined {
  if (limit.increment_from === undefined) return millionths(limit.increment ?? 1);
  const path = parsePath(limit.increment_from);
  return path.ok ? millionths(valueAt(args, path.segments)) : undefined;
}

/** What a counter holds in the window of the call, in millionths; undefined when the state cannot be read. */
export function usedAmount(limit: Limit, context: CallContext): bigint | undefined {
  const time = parseTime(context.at);
  return time === undefined ? undefined : readAmount(context.counters, counterKey(limit, time, context));
}

/** Scope, window, its start and the counter's name; the names come last because a grant's id may hold any character. */
function counterKey(limit: Limit, time: number, context: CallContext): string {
  const start = isoTime(windowStart(time, limit.window));
  const scope = limit.scope === 'server' ? `server ${context.server ?? ''}` : `grant ${context.grant ?? 'g1'}`;
  return `${limit.window} ${start} ${limit.counter} ${scope}`;
}

/**
 * Amounts up to 2^53-1 millionths are one plain number under the counter's key. What goes beyond is carried, in units of
 * 2^53 millionths, under the key marked with "carry", so that no amount loses a digit.
 */
const CARRY = BigInt(MAX_AMOUNT) + 1n;

function carryKey(key: string): string {
  return `carry ${key}`;
}

function readAmount(counters: CounterState, key: string, fresh?: ReadonlyMap<string, number>): bigint | undefined {
  const held = (name: string) => fresh?.get(name) ?? (Object.hasOwn(counters, name) ? counters[name] : 0);
  const low = held(key);
  const high = held(carryKey(key));
  return isCount(low) && isCount(high) ? BigInt(low) + BigInt(high) * CARRY : undefined;
}

function isCount(held: unknown): held is number {
  return Number.isSafeInteger(held) && Number(held) >= 0;
}

function writeAmount(fresh: Map<string, number>, key: string, amount: bigint): void {
  fresh.set(key, Number(amount % CARRY));
  if (amount >= CARRY) fresh.set(carryKey(key), Number(amount / CARRY));
}
