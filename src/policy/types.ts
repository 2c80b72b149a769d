/** The policy language, version "1". Types of a policy that has already been parsed and validated. */

/** A value that `eq`, `in` and `contains` may compare with. */
export type Scalar = string | number | boolean;

/** Any JSON value: what a caller may put into an argument. */
export type Json = null | Scalar | Json[] | { [name: string]: Json };

export type Operator = 'eq' | 'neq' | 'in' | 'not_in' | 'lt' | 'lte' | 'gt' | 'gte' | 'regex' | 'contains' | 'exists';

export interface Condition {
  path: string;
  op: Operator;
  value: Scalar | Scalar[];
}

export interface Rule {
  conditions: Condition[];
  on_deny?: string;
  /** Extended: a label for logs. */
  name?: string;
}

/** Extended: a rule whose verdict is "ask". */
export interface ApprovalRule {
  conditions: Condition[];
  on_ask?: string;
  name?: string;
}

export type Window = 'minute' | 'hour' | 'day';

export interface Limit {
  counter: string;
  window: Window;
  max: number;
  scope?: 'grant' | 'server';
  increment?: number;
  increment_from?: string;
  on_deny?: string;
}

export interface ToolEntry {
  require?: Rule[];
  deny_if?: Rule[];
  limits?: Limit[];
  approve_if?: ApprovalRule[];
  only_args?: string[];
}

export interface AllTools {
  limits?: Limit[];
  /** Extended. */
  deny_if?: Rule[];
}

export interface Policy {
  $schema?: string;
  description?: string;
  version: '1';
  default: 'allow' | 'deny';
  list?: 'all' | 'callable';
  hide?: string[];
  all_tools?: AllTools;
  tools?: Record<string, ToolEntry>;
  pins?: Record<string, string>;
}

export type Profile = 'core' | 'extended';

/** A place in a text. Lines and columns from 1, offsets from 0, all in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface TextEdit {
  range: Range;
  newText: string;
}

/** A change that mends a diagnostic. "safe" means that it cannot widen what is allowed. */
export interface Fix {
  title: string;
  kind: 'safe' | 'unsafe';
  edits: TextEdit[];
}

export type DiagnosticSeverity = 'error' | 'warning' | 'hint';

export interface Diagnostic {
  code: string;
  severity: DiagnosticSeverity;
  message: string;
  help: string;
  /** Address of the code's page, relative to the site's root: `diagnostics/MP001/`. */
  url: string;
  /** JSON Pointer into the policy; empty for the whole document. */
  pointer: string;
  range: Range;
  related: { message: string; range: Range }[];
  fixes: Fix[];
}

/** What the validator knows about the server a policy is for; the MP6xx codes need it. */
export interface ServerTools {
  id: string;
  tools: KnownTool[];
}

export interface KnownTool {
  name: string;
  params: KnownParam[];
  /** As the catalogue assessed it; absent when nobody did. */
  category?: string;
  severity?: string;
  readOnlyHint?: boolean;
  /** Digest of the current definition, if known. */
  digest?: string;
  /** When the definition changed last and how (policy language, section 10), if known. */
  changed?: { date: string; grade: string };
  /** The rule that the catalogue recommends; `hide` when it is to be hidden. */
  recommended?: ToolEntry | 'hide';
}

export interface KnownParam {
  name: string;
  /** JSON type as the schema gives it: string, number, integer, boolean, array, object or any. */
  type: string;
  required?: boolean;
  enum?: Scalar[];
}

export type Verdict = 'allow' | 'deny' | 'ask';

export interface ToolCall {
  name: string;
  arguments?: { [name: string]: Json };
}

/** Used amounts in millionths, by counter key. A plain value: pass it in, take the next one out. */
export type CounterState = Readonly<Record<string, number>>;

export interface CallContext {
  /** Identity of the grant; limits with scope "grant" count per grant. Default "g1". */
  grant?: string;
  server?: string;
  /** ISO time of the call; windows are cut in UTC. */
  at: string;
  counters: CounterState;
  /** Digest of the tool's current definition, for pins. */
  digest?: string;
  /** True when a valid approval for exactly this call is at hand. */
  approved?: boolean;
  /** False when the store of counters cannot be reached. Default true. */
  stateAvailable?: boolean;
}

export interface Decision {
  verdict: Verdict;
  /** JSON Pointer of the rule that decided, or one of the fixed names such as "(default deny)"; empty for allow. */
  rule: string;
  message: string;
  /** The counters after the call; unchanged unless it was allowed. */
  counters: CounterState;
  /** ISO time from which a quota denial may be retried. */
  retryAt?: string;
  /** For "(malformed)": whether the message as a whole or only its params could not be read. */
  malformed?: 'request' | 'params';
}

/** One numbered check of section 5, as the simulator and `policy explain` show it. */
export interface Step {
  check: number;
  title: string;
  outcome: 'pass' | 'stop' | 'unused' | 'not reached';
  detail: string;
  /** JSON Pointer of the rule looked at, where there is one. */
  rule?: string;
}

export interface Explanation {
  decision: Decision;
  steps: Step[];
}
