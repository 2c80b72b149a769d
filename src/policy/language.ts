/** The closed lists and caps of the policy language (policy language, sections 2 to 4 and 11). */

export const OPERATORS = [
  'eq',
  'neq',
  'in',
  'not_in',
  'lt',
  'lte',
  'gt',
  'gte',
  'regex',
  'contains',
  'exists',
] as const;

export const ORDER_OPERATORS: ReadonlySet<string> = new Set(['lt', 'lte', 'gt', 'gte']);
export const LIST_OPERATORS: ReadonlySet<string> = new Set(['in', 'not_in']);

export const WINDOWS = ['minute', 'hour', 'day'] as const;
export const DEFAULTS = ['allow', 'deny'] as const;
export const SCOPES = ['grant', 'server'] as const;
export const LISTINGS = ['all', 'callable'] as const;
export const ACTIONS = ['deny', 'allow', 'require_approval'] as const;

/** Seconds of each window: what the legacy form writes. */
export const WINDOW_SECONDS: Readonly<Record<(typeof WINDOWS)[number], number>> = {
  minute: 60,
  hour: 3600,
  day: 86400,
};

/** Members in canonical order. The printer, the schema and the "unknown field" diagnostics all read these lists. */
export const FIELDS = {
  policy: ['$schema', 'description', 'version', 'default', 'list', 'hide', 'all_tools', 'tools', 'pins'],
  allTools: ['deny_if', 'limits'],
  entry: ['require', 'deny_if', 'limits', 'approve_if', 'only_args'],
  rule: ['name', 'conditions', 'on_deny'],
  approval: ['name', 'conditions', 'on_ask'],
  condition: ['path', 'op', 'value'],
  limit: ['counter', 'window', 'max', 'scope', 'increment', 'increment_from', 'on_deny'],
} as const;

/** Members of a tool entry that older page text shows; read, warned about, never written. */
export const LEGACY_ENTRY_FIELDS = ['action', 'reason', 'rate_limit'] as const;

/** Members that only the extended profile has, by the object they stand in. */
export const EXTENDED_FIELDS = {
  policy: ['$schema', 'description', 'list', 'pins'],
  allTools: ['deny_if'],
  entry: ['approve_if', 'only_args'],
  rule: ['name'],
  approval: ['name'],
  condition: [],
  limit: ['on_deny'],
} as const satisfies Record<keyof typeof FIELDS, readonly string[]>;

export const CAPS = {
  bytes: 262_144,
  depth: 16,
  tools: 2000,
  hide: 2000,
  rules: 64,
  conditions: 32,
  values: 1000,
  counters: 256,
  message: 500,
  increment: 1_000_000_000,
} as const;

/** Policy language, section 2: one to 128 of these characters, as MCP advises for tool names too. */
export const COUNTER_NAME = /^[A-Za-z0-9._-]{1,128}$/;
export const ADVISED_TOOL_NAME = /^[A-Za-z0-9_.-]{1,128}$/;
export const PIN = /^sha256:[0-9a-f]{64}$/;

/** A message is 1 to 500 characters on one line: no line break of any kind and no other control character. */
export function isMessage(text: string): boolean {
  return text.length > 0 && [...text].length <= CAPS.message && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
