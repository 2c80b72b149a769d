import type { Policy, Profile, Verdict } from '../policy/types.ts';
import type { Assessment } from '../risk/types.ts';
import type { Capability, Category, Severity } from '../risk/vocabulary.ts';
import type { TriedExample } from './build/example.ts';
import type { ProblemCode } from './problems.ts';
import type { AttackRecord } from './schema/attack.ts';
import type { Changes } from './schema/changes.ts';
import type { Retired } from './schema/retired.ts';
import type { ServerRecord } from './schema/server.ts';
import type { Taxonomy } from './schema/taxonomy.ts';
import type { ToolRecord } from './schema/tool.ts';
import type { Rationale, Term } from './schema/vocabulary.ts';

/** A call that was evaluated when the catalogue was built; pages show it as it came out. */
export interface TriedCall {
  verdict: Verdict;
  /** The call in words: `whmcs_open_ticket, 31st in the minute`. */
  call: string;
  /** Arguments as JSON text, when the call has any. */
  args: string | undefined;
  /** Why, in two or three words: "not listed", "quota used up". */
  why: string;
  /** The deciding rule, as the engine names it. */
  rule: string;
}

/** A policy that parses, validates, and was tried; a page shows no other. */
export interface PolicyView {
  policy: Policy;
  /** Canonical text, ends with a line break. */
  text: string;
  profile: Profile;
  calls: TriedCall[];
}

export interface ToolPolicies {
  recommended: PolicyView;
  lockedDown: PolicyView;
  /** Argument rules made from the parameters; absent when no parameter gives one a hold. */
  guarded: (PolicyView & { title: string; says: string }) | undefined;
  /** Whether there is a guarded one, which is known before it is tried. */
  isGuarded: boolean;
}

/** An attack entry on a tool or server page, with the reason it stands there. */
export interface AttackMatch {
  attack: Attack;
  /** Why it applies to this tool: one or two sentences, `code` in backticks. */
  reason: string;
  /** For session patterns: which leg the tool is. */
  leg: string | undefined;
  /** True when it rests on a broad category alone, so that every such tool has it. */
  generic: boolean;
}

export interface RelatedTool {
  tool: Tool;
  /** How it relates: "Takes this back", "Supplies the `deptid`". */
  how: string;
}

/** One tool as pages read it: the record and everything computed from it. */
export interface Tool {
  record: ToolRecord;
  server: Server;
  slug: string;
  /** Address under the site: `tools/<server>/<tool>/`. */
  path: string;
  /** Line of the record in its file, from 1. */
  line: number;
  reviewed: boolean;
  assessment: Assessment;
  policies: ToolPolicies;
  attacks: AttackMatch[];
  /** Tools worth knowing beside it: of its own server, then of others. */
  related: RelatedTool[];
  relatedElsewhere: RelatedTool[];
}

export interface Server {
  record: ServerRecord;
  id: string;
  /** Address under the site: `servers/<server>/`. */
  path: string;
  /** File of the record, from the root of the project. */
  file: string;
  /** Short name for lists. */
  label: string;
  tools: Tool[];
  byCategory: Map<Category | undefined, Tool[]>;
  policy: PolicyView;
  attacks: AttackMatch[];
}

/** A tool that an attack applies to, and why it does. */
export type Exposed = Pick<AttackMatch, 'reason'> & { tool: Tool };

export interface Attack {
  record: AttackRecord;
  id: string;
  path: string;
  file: string;
  severity: Severity;
  /** Tools it applies to, worst first. */
  tools: Exposed[];
  servers: Server[];
  /** Both ways: entries that it names and entries that name it. */
  related: Attack[];
  /** The policy at work on a tool of the catalogue; absent where no policy stops it. */
  example: AttackExampleView | undefined;
}

/** An example that was run when the catalogue was built; pages show it as it came out. */
export interface AttackExampleView extends TriedExample {
  tool: Tool;
}

export interface CapabilityView {
  id: Capability;
  term: Term;
  path: string;
  level: 'tool' | 'server';
  tools: Tool[];
  servers: Server[];
  attacks: Attack[];
}

export interface Counts {
  servers: number;
  tools: number;
  attacks: number;
  policies: number;
  reviewed: number;
  byCategory: Record<Category | 'unknown', number>;
  bySeverity: Record<Severity | 'unknown', number>;
}

/** A list by others and what the attack database holds of it. */
export interface TaxonomyView {
  record: Taxonomy;
  /** Address under the site: `attacks/owasp-mcp/`. */
  path: string;
  items: TaxonomyItem[];
  /** How many items have an entry. */
  covered: number;
}

export interface TaxonomyItem {
  id: string;
  title: string;
  attacks: Attack[];
}

/** Everything the site, the API and the command line read. Built once, never changed after. */
export interface Catalogue {
  servers: Server[];
  tools: Tool[];
  attacks: Attack[];
  capabilities: CapabilityView[];
  rationales: Map<Category, Rationale>;
  /** Closed lists by name: effects, capabilities, traits, categories, severities, ... */
  vocabulary: Map<string, Map<string, Term>>;
  /** Lists by others, with the entries that map to each of their items. */
  taxonomies: TaxonomyView[];
  retired: Retired;
  changes: Changes;
  counts: Counts;
  /** SHA-256 over all records in order, hex: the same records give the same digest. */
  digest: string;
  server(id: string): Server | undefined;
  tool(server: string, slug: string): Tool | undefined;
  attack(id: string): Attack | undefined;
}

/** The records a catalogue is built from, each with the place it was read from. */
export interface Records {
  servers: Sourced<ServerRecord>[];
  attacks: Sourced<AttackRecord>[];
  rationales: Rationale[];
  vocabulary: { list: string; entries: Term[] }[];
  taxonomies: Taxonomy[];
  retired: Retired;
  changes: Changes;
}

export interface Sourced<T> {
  record: T;
  /** From the root of the project. */
  file: string;
  /** For a server: the line of each tool, in order. */
  toolLines?: number[];
  /** For a server: what an earlier build has concluded about each tool, in order. */
  concluded?: readonly Concluded[];
  /** For a server: what an earlier build has matched with it and its tools. */
  matched?: Matched;
}

/** An attack that applies, without the reason. */
export type MatchedAttack = Pick<AttackMatch, 'leg' | 'generic'> & { attackId: string };

/** The attacks that apply to a server and to each of its tools, in order. */
export interface Matched {
  /** Stands for the attacks that there were, see `digestOfAttacks`. */
  attacks: string;
  server: MatchedAttack[];
  tools: MatchedAttack[][];
}

/** What lists of tools show of an assessment. */
export type Concluded = Pick<Assessment, 'category' | 'severity' | 'confidence' | 'moves'> &
  Pick<ToolPolicies, 'isGuarded'>;

/** Only an error keeps a record out of the catalogue. "hint" needs no action. */
export type ProblemSeverity = 'error' | 'warning' | 'hint';

/** One thing wrong with a record. Printed as `file:line:column code message`. */
export interface Problem {
  code: ProblemCode;
  severity: ProblemSeverity;
  /** From the folder that the command was started in. */
  file: string;
  line: number;
  column: number;
  /** Columns that the caret covers, from `column`. */
  length: number;
  message: string;
  /** "did you mean" or what to write instead. */
  suggestion?: string;
  /** The command that mends it, when one does. */
  fix?: string;
}
