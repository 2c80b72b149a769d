import type { Policy, Position } from '../policy/types.ts';
import type { AttackFacts } from '../risk/match/types.ts';
import type { Category, ServerCapability, Severity, ToolCapability, Trait } from '../risk/vocabulary.ts';

/** Clients whose configuration is read. `mcpServers` is shared by Claude Desktop, Claude Code, Cursor and others. */
export type ClientFormat = 'mcpServers' | 'claude-code' | 'windsurf' | 'vscode' | 'zed' | 'codex';

/** A secret that stood in the configuration. Only where it stood is kept; the value is gone. */
export interface MaskedSecret {
  masked: true;
  /** Which field held it: `env.GITHUB_TOKEN`, `headers.Authorization`, `args[2]`, `url`. */
  place: string;
  position: Position;
}

/**
 * How a server is started or reached, as far as that names what it is. Never holds arguments, variables or keys. `fetched` is
 * true for a package that is downloaded at the start, false for one that was installed before.
 */
export type Launch =
  | { kind: 'package'; registry: 'npm' | 'pypi' | 'go'; name: string; version: string | undefined; fetched: boolean }
  | { kind: 'image'; name: string; tag: string | undefined; digest: boolean }
  | { kind: 'repository'; name: string; commit: boolean }
  | { kind: 'remote'; address: string }
  | { kind: 'command'; name: string }
  | { kind: 'none' };

/** One server of a configuration. */
export interface ConfiguredServer {
  /** The name under which the client knows it; masked where it looks like a key. */
  name: string;
  /** Claude Code keeps servers for each project: the number of the project, from 1. */
  project: number | undefined;
  position: Position;
  launch: Launch;
  /** Where what it starts is written; the position of the name where there is no better one. */
  launchPosition: Position;
  /** True when the command goes through a shell: `bash -c`, `cmd /c`. */
  shell: boolean;
  /** The client does not start it. It is reviewed all the same. */
  disabled: boolean;
  secrets: MaskedSecret[];
}

/** What a configuration holds. Nothing in it repeats a secret. */
export interface Configuration {
  format: ClientFormat;
  servers: ConfiguredServer[];
  /** Findings about the file as a whole, such as a name that stands twice. */
  findings: StackFinding[];
}

/** A text that is no configuration. The sentences never quote the text. */
export interface Unreadable {
  code: 'STK001' | 'STK002';
  message: string;
  /** What to do about it. */
  help: string;
  position: Position;
}

/** What a server of the catalogue is recognised by. Its tools are fetched apart. */
export interface KnownServer {
  id: string;
  name: string;
  /** True when the record was compared with its source. */
  reviewed: boolean;
  capabilities: readonly ServerCapability[];
  /** `found` is false where the registry did not have the name when that was looked up. */
  packages: readonly { registry: 'npm' | 'pypi' | 'docker' | 'go' | 'remote'; name: string; found?: boolean }[];
  /** `owner/name`. Several servers may share one. */
  repository?: string;
  /** Names of the programs that start it. */
  commands: readonly string[];
  /** What people call it; good for a question, never for a silent match. */
  names: readonly string[];
  /** How many tools it has. */
  tools: number;
}

/** What a review says of an attack entry. */
export interface StackAttack extends Pick<AttackFacts, 'id' | 'kind' | 'severity' | 'abuses'> {
  title: string;
}

/** The data of `/stack/known.json`. */
export interface StackKnowledge {
  servers: readonly KnownServer[];
  attacks: readonly StackAttack[];
}

/** One tool as a review needs it; the data of `/stack/servers/<server>.json` holds a list of them. */
export interface StackTool {
  name: string;
  category?: Category;
  severity?: Severity;
  capabilities: readonly ToolCapability[];
  traits: readonly Trait[];
  /** Why it is classified as it is: our sentences, `code` in backticks. */
  reasons: readonly string[];
  params: readonly { name: string; type: string; required?: boolean }[];
  /** Address of its page under the site; absent for tools that were classified on the spot. */
  path?: string;
}

/** How much a match rests on what was seen: only `known` is used without asking. */
export type Recognition =
  | { kind: 'known'; id: string; by: 'package' | 'image' | 'repository' | 'command' | 'address' | 'answer' }
  | { kind: 'near'; candidates: Candidate[] }
  | { kind: 'unknown' };

/** A server of the catalogue that may be meant. */
export interface Candidate {
  id: string;
  name: string;
  /** From 0 to 1. */
  score: number;
  /** "The package `x` is spelled nearly like `y`." */
  why: string;
}

/** Where the tools of a reviewed server come from. */
export type ToolSource = 'catalogue' | 'tools/list' | 'live' | 'nowhere';

/** A server as it takes part in a review. */
export interface StackServer {
  /** Unique in the stack: the configured name, with a number where it stands twice. */
  key: string;
  /** The name under which the client knows it. */
  name: string;
  /** Id in the catalogue; undefined for a server it does not have. */
  id: string | undefined;
  /** Short name for lists. */
  label: string;
  reviewed: boolean;
  /** True when it is reached over the network. */
  remote: boolean;
  capabilities: readonly ServerCapability[];
  source: ToolSource;
  tools: readonly StackTool[];
  position: Position | undefined;
}

/** A tool of a stack. */
export interface ToolRef {
  server: string;
  tool: string;
}

export const LEVELS = ['recommended', 'read-only', 'locked-down'] as const;
/** How strict a server's policy is to be. */
export type Level = (typeof LEVELS)[number];

export const CHOICES = ['allow', 'recommended', 'deny', 'hide'] as const;
/** What a person wants for one tool, whatever the level says. */
export type Choice = (typeof CHOICES)[number];

/** The policies wanted for a stack: a level for all, and exceptions. Servers by key, tools by exact name. */
export interface Wishes {
  level: Level;
  servers?: Readonly<Record<string, Level>>;
  tools?: Readonly<Record<string, Readonly<Record<string, Choice>>>>;
}

export type FlowKind = 'leak' | 'secrets' | 'act' | 'steer';

/** One part of a flow: the tools of the stack that can play it, best first. */
export interface Leg {
  role: 'in' | 'data' | 'secrets' | 'do' | 'out' | 'steers' | 'steered';
  /** "The way in". */
  title: string;
  /** What these tools give an attacker: one sentence. */
  says: string;
  tools: LegTool[];
  /** Servers whose whole list of tools is unknown and counts as this leg; keys. */
  unlisted: string[];
}

export interface LegTool extends ToolRef {
  category: Category | undefined;
  severity: Severity | undefined;
  /** Why it stands here: `fetch` returns text that strangers can write. */
  why: string;
}

/** A dangerous combination: all legs are there, in one session. */
export interface Combination {
  /** The kind, and for `steer` the server that steers: unique in a review. */
  id: string;
  kind: FlowKind;
  code: 'STK201' | 'STK202' | 'STK203' | 'STK204';
  title: string;
  /** What can happen, in two or three sentences. */
  says: string;
  severity: Severity;
  legs: Leg[];
  /** Keys of the servers that take part, in the order of the stack. */
  servers: string[];
  /** Keys of servers that have every leg by themselves: their own pages show it too. */
  alone: string[];
  attacks: { id: string; title: string; severity: Severity }[];
  cure: Cure;
}

/** The smallest change to the recommended policies that breaks a flow: one leg is taken away. */
export interface Cure {
  /** Index of the leg in the combination. */
  leg: number;
  /** Names that join `hide`, by server; none where the recommended policies deny the leg already. */
  hide: { server: string; tools: string[] }[];
  /** Keys of servers that are alone in playing some leg: without one of them there is no flow. */
  apart: string[];
  says: string;
  /** True when the engine denied every call of the leg under the changed policies. */
  confirmed: boolean;
}

/** What is wrong with the configuration, or dangerous about the stack. */
export interface StackFinding {
  code: string;
  severity: Severity;
  message: string;
  /** What to do. */
  help: string;
  position: Position | undefined;
  /** Keys of the servers it is about. */
  servers: string[];
}

/** A call that is worth a look before all others. */
export interface WorstCall extends ToolRef {
  label: string;
  category: Category | undefined;
  severity: Severity;
  why: string;
  path: string | undefined;
}

export interface Totals {
  servers: number;
  /** Servers whose tools are not known. */
  unlisted: number;
  tools: number;
  byCategory: Record<Category | 'unknown', number>;
  bySeverity: Record<Severity | 'unknown', number>;
}

/** Everything that is said about a stack. */
export interface Review {
  totals: Totals;
  /** At most ten, worst first. */
  worst: WorstCall[];
  combinations: Combination[];
}

/** The policy of one server of a stack, and what remains possible under it. */
export interface ServerPolicy {
  server: string;
  label: string;
  level: Level;
  policy: Policy;
  /** Canonical text, ends with a line break. */
  text: string;
  /** Numbers of tools by what is left of them. */
  free: string[];
  capped: string[];
  denied: string[];
}
