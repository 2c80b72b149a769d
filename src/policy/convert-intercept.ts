import { OPERATORS } from './language.ts';
import { counterName, readRateLimit, windowOf, windowSeconds } from './legacy.ts';
import type { Condition, Json, Limit, Operator, Scalar, ToolEntry } from './types.ts';

/** What a conversion did that a person should know: what changed, or what could not be carried over. */
export interface Note {
  kind: 'changed' | 'lost';
  /** JSON Pointer into the source. */
  pointer: string;
  message: string;
}

type JsonObject = { [name: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A tool entry of Intercept in this language: conditions on arguments become requirements, `action: deny` a denial
 * without conditions, counters and rates limits (policy language, section 12, MP406). Members in today's form are kept.
 */
export function convertEntry(
  tool: string,
  source: Json,
  isTaken: (counter: string) => boolean,
): { entry: ToolEntry; notes: Note[] } {
  const conversion = new EntryConversion(tool, isTaken);
  if (isObject(source)) conversion.read(source);
  return { entry: conversion.entry, notes: conversion.notes };
}

const NO_REQUIRED_ARGS =
  '"validate.required_args" has no counterpart; write a require rule with "exists" for each argument.';

/** Members of today's form, carried over as they stand. */
const KEPT: ReadonlySet<string> = new Set(['require', 'deny_if', 'approve_if', 'limits', 'only_args']);

class EntryConversion {
  readonly notes: Note[] = [];
  readonly entry: ToolEntry = {};
  readonly #tool: string;
  readonly #taken: (counter: string) => boolean;

  constructor(tool: string, isTaken: (counter: string) => boolean) {
    this.#tool = tool;
    this.#taken = (name) => isTaken(name) || (this.entry.limits ?? []).some(({ counter }) => counter === name);
  }

  read(source: JsonObject): void {
    for (const [name, value] of Object.entries(source)) {
      if (name === 'rules' && Array.isArray(value)) this.#rules(value);
      else if (name === 'validate') this.#lost('/validate', NO_REQUIRED_ARGS);
      else if (KEPT.has(name) && Array.isArray(value)) Object.assign(this.entry, { [name]: [...value] });
      else this.#lost(`/${name}`, `"${name}" is not known and was left out.`);
    }
  }

  #rules(rules: readonly Json[]): void {
    for (const [index, rule] of rules.entries()) this.#rule(rule, `/rules/${index}`);
  }

  #rule(rule: Json, at: string): void {
    if (isObject(rule)) this.#objectRule(rule, at);
    else this.#lost(at, 'This is not a rule and was left out.');
  }

  #objectRule(rule: JsonObject, at: string): void {
    const { name, conditions, action, rate_limit: rate, state, on_deny: message, ...others } = rule;
    for (const field of Object.keys(others)) this.#lost(`${at}/${field}`, `"${field}" is not known and was left out.`);
    if (name) this.#changed(`${at}/name`, `The rule's name "${name}" was left out; it is an extended feature here.`);
    const text = typeof message === 'string' && message !== '' ? { on_deny: message } : {};
    const list = Array.isArray(conditions) ? conditions : [];
    const checks = list.flatMap((item, index) => this.#condition(item, `${at}/conditions/${index}`));
    if (action === 'deny') this.#deny(checks.length > 0, text, at);
    else if (checks.length > 0) this.entry.require = [...(this.entry.require ?? []), { conditions: checks, ...text }];
    if (rate !== undefined) this.#rate(rate, `${at}/rate_limit`);
    for (const bound of list.filter(isStatePath)) this.#state(bound, state, at);
  }

  #deny(hasConditions: boolean, text: { on_deny?: string }, at: string): void {
    if (hasConditions)
      this.#lost(`${at}/conditions`, 'Conditions beside "action: deny" were left out: every call is denied.');
    this.entry.deny_if = [...(this.entry.deny_if ?? []), { conditions: [], ...text }];
  }

  #rate(rate: Json, at: string): void {
    const read = readRateLimit(rate);
    if (read) this.#limit({ counter: counterName(`${this.#tool}_rate`, this.#taken), ...read });
    else this.#lost(at, 'The rate has no counterpart: windows are a minute, an hour or a day.');
  }

  #state(bound: Json, state: Json | undefined, at: string): void {
    const limit = readState(bound, state);
    if (limit) this.#limit({ ...limit, counter: counterName(limit.counter ?? `${this.#tool}_count`, this.#taken) });
    else this.#lost(at, 'The counter could not be read: it needs a window, and "lt" or "lte" with a whole number.');
  }

  #limit({ counter, window, max, ...weight }: Omit<Limit, 'scope' | 'on_deny'>): void {
    this.entry.limits = [...(this.entry.limits ?? []), { counter, window, max, scope: 'grant', ...weight }];
  }

  /** Nothing for a condition on a counter, which becomes a limit. */
  #condition(condition: Json, at: string): Condition[] {
    if (isStatePath(condition)) return [];
    const { path, op, value }: JsonObject = isObject(condition) ? condition : {};
    const operator = OPERATORS.find((known) => known === op);
    if (typeof path === 'string' && operator && isValue(value))
      return [{ path, op: operator satisfies Operator, value }];
    this.#lost(at, 'The condition could not be read and was left out.');
    return [];
  }

  #changed(pointer: string, message: string): void {
    this.notes.push({ kind: 'changed', pointer, message });
  }

  #lost(pointer: string, message: string): void {
    this.notes.push({ kind: 'lost', pointer, message });
  }
}

function isValue(value: Json | undefined): value is Scalar | Scalar[] {
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object');
  return value !== undefined && typeof value !== 'object';
}

function isStatePath(condition: Json): boolean {
  const path = isObject(condition) ? condition['path'] : undefined;
  return typeof path === 'string' && /^state(?:\.|$)/.test(path);
}

/** The most that still passes: "lte 5" lets five calls through, "lt 5" four. */
function maximum(op: Json | undefined, bound: Json | undefined): number | undefined {
  const max = op === 'lte' ? bound : op === 'lt' && typeof bound === 'number' ? bound - 1 : undefined;
  return typeof max === 'number' && Number.isSafeInteger(max) && max >= 1 ? max : undefined;
}

function weight(state: JsonObject): { increment?: number; increment_from?: string } {
  const { increment, increment_from: from } = state;
  if (typeof from === 'string') return { increment_from: from };
  return typeof increment === 'number' && increment > 1 ? { increment } : {};
}

/** A comparison with a counter and the rule's "state" as a limit; undefined when either is not understood. */
function readState(bound: Json, state: Json | undefined) {
  const max = isObject(bound) ? maximum(bound['op'], bound['value']) : undefined;
  const window = isObject(state) ? windowOf(windowSeconds(state['window'])) : undefined;
  if (!isObject(state) || max === undefined || !window) return undefined;
  const counter = typeof state['counter'] === 'string' ? state['counter'] : undefined;
  return { counter, window, max, ...weight(state) };
}
