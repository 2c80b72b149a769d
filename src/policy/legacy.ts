import { COUNTER_NAME, WINDOW_SECONDS, WINDOWS } from './language.ts';
import type { ApprovalRule, Json, Limit, Rule, ToolEntry, Window } from './types.ts';

/** The older members of a tool entry and what they mean today (policy language, sections 1 and 13). */
export interface LegacyEntry extends ToolEntry {
  action?: string;
  reason?: string;
  rate_limit?: Json;
}

/** Words for a window, with its length in seconds. Lengths other than 60, 3600 and 86400 have no counterpart. */
const WINDOW_WORDS: Readonly<Record<string, number>> = {
  second: 1,
  seconds: 1,
  sec: 1,
  s: 1,
  minute: 60,
  minutes: 60,
  min: 60,
  mins: 60,
  m: 60,
  minutely: 60,
  per_minute: 60,
  '1m': 60,
  '60s': 60,
  hour: 3600,
  hours: 3600,
  hr: 3600,
  hrs: 3600,
  h: 3600,
  hourly: 3600,
  per_hour: 3600,
  '1h': 3600,
  '60m': 3600,
  day: 86400,
  days: 86400,
  d: 86400,
  daily: 86400,
  per_day: 86400,
  '1d': 86400,
  '24h': 86400,
  week: 604_800,
  weeks: 604_800,
  w: 604_800,
  weekly: 604_800,
  month: 2_592_000,
  months: 2_592_000,
  monthly: 2_592_000,
};

/** Seconds of a window written as a number or a word; undefined when it is neither. */
export function windowSeconds(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (/^\d{1,9}$/.test(word)) return Number(word);
  return Object.hasOwn(WINDOW_WORDS, word) ? WINDOW_WORDS[word] : undefined;
}

export function windowOf(seconds: number | undefined): Window | undefined {
  return WINDOWS.find((window) => WINDOW_SECONDS[window] === seconds);
}

/** `5/hour` and its like as a number and a length in seconds. */
export function readShorthand(text: string): { max: number; seconds: number } | undefined {
  const [, max = '', word = ''] = /^\s*(\d{1,16})\s*(?:\/|\s+per\s+)\s*([A-Za-z0-9]+)\s*$/.exec(text) ?? [];
  const seconds = windowSeconds(word);
  return max === '' || seconds === undefined ? undefined : { max: Number(max), seconds };
}

/** A `rate_limit` of either form as a limit; undefined when it says nothing that a limit can say. */
export function readRateLimit(value: Json | undefined): { max: number; window: Window } | undefined {
  const { max, seconds } = typeof value === 'string' ? (readShorthand(value) ?? {}) : readObject(value);
  const window = windowOf(seconds);
  if (!window || max === undefined || !Number.isSafeInteger(max) || max < 1) return undefined;
  return { max, window };
}

function readObject(value: Json | undefined): { max?: number; seconds?: number } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const seconds = windowSeconds(value['window']);
  const max = value['max'];
  return { ...(typeof max === 'number' && { max }), ...(seconds !== undefined && { seconds }) };
}

/** A counter name made of a tool name: other characters become "_"; numbered when it is taken. */
export function counterName(base: string, isTaken: (name: string) => boolean): string {
  const slug = base.replace(/[^A-Za-z0-9._-]+/g, '_').slice(0, 120);
  const name = COUNTER_NAME.test(slug) ? slug : 'calls';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}_${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/**
 * A tool entry in today's form. What the older members say goes to the end of the lists, so that the indices of the
 * author's own rules stay as they are.
 */
export function modernEntry(tool: string, entry: LegacyEntry, isTaken: (counter: string) => boolean): ToolEntry {
  const { action, reason, rate_limit: rateLimit, ...rest } = entry;
  const modern: ToolEntry = rest;
  if (action === 'deny') modern.deny_if = [...(rest.deny_if ?? []), denial(reason)];
  if (action === 'require_approval') modern.approve_if = [...(rest.approve_if ?? []), question(reason)];
  const rate = readRateLimit(rateLimit);
  if (rate) modern.limits = [...(rest.limits ?? []), quota(tool, rate, isTaken)];
  return modern;
}

function denial(reason: string | undefined): Rule {
  return { conditions: [], ...(reason !== undefined && { on_deny: reason }) };
}

function question(reason: string | undefined): ApprovalRule {
  return { conditions: [], ...(reason !== undefined && { on_ask: reason }) };
}

function quota(
  tool: string,
  { max, window }: { max: number; window: Window },
  isTaken: (name: string) => boolean,
): Limit {
  return { counter: counterName(`${tool}_rate`, isTaken), window, max, scope: 'grant' };
}
