import { createScanner } from 'jsonc-parser';
import { KIND } from './tokens.ts';
import type { Json, ToolCall } from './types.ts';

/** Policy language, section 5, check 1. */
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_BODY_DEPTH = 64;

/**
 * A call that can be decided on, or why it cannot be read. `request` means that the message as a whole is wrong,
 * `params` that its parameters are; the two get different JSON-RPC errors.
 */
export type ReadCall = { ok: true; call: Required<ToolCall> } | { ok: false; why: string; part: 'request' | 'params' };

/**
 * Reads a call. A text is taken for the raw JSON of a `tools/call` request or of its params alone, and checked for
 * duplicate member names too; anything else for the params already parsed.
 */
export function readCall(input: unknown): ReadCall {
  if (typeof input !== 'string') return readParsed(input);
  const why = problemOfText(input);
  if (why) return malformed(why, why === DUPLICATE ? 'params' : 'request');
  return readMessage(JSON.parse(input));
}

const DUPLICATE = 'a member name appears twice';
const TOO_LARGE = 'it is larger than 1 MiB';
const TOO_DEEP = `it is nested deeper than ${MAX_BODY_DEPTH}`;

function malformed(why: string, part: 'request' | 'params'): ReadCall {
  return { ok: false, why, part };
}

/** Size, depth and duplicates are checked before anything is parsed, token by token and without recursion. */
function problemOfText(text: string): string | undefined {
  if (new TextEncoder().encode(text).length > MAX_BODY_BYTES) return TOO_LARGE;
  const problem = problemOfTokens(text);
  if (problem === TOO_DEEP) return problem;
  try {
    JSON.parse(text);
    return problem;
  } catch {
    return 'it is not valid JSON';
  }
}

function problemOfTokens(text: string): string | undefined {
  const scanner = createScanner(text, true);
  const open: (Set<string> | undefined)[] = [];
  let duplicate: string | undefined;
  let last = '';
  for (let token = scanner.scan(); token !== KIND.end; token = scanner.scan()) {
    if (token === KIND.openBrace) open.push(new Set());
    else if (token === KIND.openBracket) open.push(undefined);
    else if (token === KIND.closeBrace || token === KIND.closeBracket) open.pop();
    else if (token === KIND.string) last = scanner.getTokenValue();
    else if (token === KIND.colon && !isNew(open.at(-1), last)) duplicate = DUPLICATE;
    if (open.length > MAX_BODY_DEPTH) return TOO_DEEP;
  }
  return duplicate;
}

function isNew(names: Set<string> | undefined, name: string): boolean {
  if (names?.has(name)) return false;
  names?.add(name);
  return true;
}

/** A whole request carries its params one level down; a batch is an array. */
function readMessage(message: Json): ReadCall {
  if (Array.isArray(message)) return malformed('it is a JSON-RPC batch', 'request');
  if (!isObject(message) || !Object.hasOwn(message, 'jsonrpc')) return readParams(message);
  const { method, params } = message;
  return method === 'tools/call' ? readParams(params) : malformed('its method is not tools/call', 'request');
}

/** The text of a parsed call is gone, so its characters are counted instead of its bytes. */
function readParsed(input: unknown): ReadCall {
  if (Array.isArray(input)) return malformed('it is a JSON-RPC batch', 'request');
  const why = problemOfValue(input);
  return why ? malformed(why, 'request') : readParams(input);
}

function problemOfValue(root: unknown): string | undefined {
  let level: unknown[] = [root];
  let size = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: unknown[] = [];
    for (const value of level) {
      size += shallowSize(value);
      if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) below.push(member);
      if (size + below.length > MAX_BODY_BYTES) return TOO_LARGE;
    }
    if (depth === MAX_BODY_DEPTH && level.some((value) => typeof value === 'object' && value !== null)) return TOO_DEEP;
    level = below;
  }
  return undefined;
}

function shallowSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value)) return 2;
  return Object.keys(value).reduce((sum, name) => sum + name.length + 4, 2);
}

function readParams(params: unknown): ReadCall {
  if (!isObject(params)) return malformed('its params are not an object', 'params');
  const { name, arguments: args = {} } = params;
  if (typeof name !== 'string' || name === '') return malformed('its name is not a text with characters', 'params');
  if (!isObject(args)) return malformed('its arguments are not an object', 'params');
  return { ok: true, call: { name, arguments: args } };
}

/** Everything here was parsed from JSON, so the members of an object are JSON too. */
function isObject(value: unknown): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
