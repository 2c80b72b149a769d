import type { Coverage, Treatment } from '../../../policy/coverage.ts';
import type { Diagnostic, KnownTool, Range, Step, ToolEntry, Verdict } from '../../../policy/types.ts';

/** A tool as the page knows it: what diagnostics need, and the entries that the builder can insert. */
export interface PageTool extends KnownTool {
  guarded?: ToolEntry;
  /** The tool's part of its address; a pasted tool has none. */
  slug?: string;
}

/** `validator/servers/<id>.json`, or what a pasted `tools/list` answer gives. */
export interface PageServer {
  id: string;
  name: string;
  tools: PageTool[];
}

/** What the builder can set for a tool. */
export const CHOICES = ['unlisted', 'allow', 'limit', 'guard', 'ask', 'deny', 'hide'] as const;
export type Choice = (typeof CHOICES)[number];

export const PRESETS = ['recommended', 'read only', 'locked down'] as const;
export type Preset = (typeof PRESETS)[number];

export interface CoverageRow extends Coverage {
  /** The builder's choice that this entry is, or "custom" when it is none of them. */
  choice: Choice | 'custom';
}

export interface Analysis {
  diagnostics: Diagnostic[];
  /** False when any diagnostic is an error; every call is denied then. */
  loads: boolean;
  coverage: CoverageRow[];
  /** What would happen to a tool that the server adds tomorrow. */
  newTool: Treatment | undefined;
}

/** One call of the simulator. */
export interface SimulatedCall {
  tool: string;
  /** JSON text, so that duplicate names and bad JSON reach the engine as typed. */
  args: string;
  /** ISO time. */
  at: string;
}

export interface LocatedStep extends Step {
  range?: Range;
}

export interface SimulatedAnswer {
  call: SimulatedCall;
  verdict: Verdict;
  rule: string;
  message: string;
  retryAt?: string;
}

export interface Simulation {
  answers: SimulatedAnswer[];
  /** The path of the last call. */
  steps: LocatedStep[];
  /** What the agent gets for the last call, as JSON text; empty when the call goes on to the server. */
  wire: string;
}

export interface Requests {
  analyse: { text: string; server: PageServer | undefined };
  simulate: { text: string; calls: SimulatedCall[] };
  fix: { text: string; server: PageServer | undefined };
  format: { text: string };
  choose: { text: string; tool: PageTool; choice: Choice };
  preset: { preset: Preset; server: PageServer };
}

export interface Answers {
  analyse: Analysis;
  simulate: Simulation;
  fix: { text: string; applied: number };
  /** `undefined` when the text does not load and so has no canonical form. */
  format: { text: string | undefined };
  choose: { text: string };
  preset: { text: string };
}

export type Kind = keyof Requests;

export interface Message<K extends Kind = Kind> {
  id: number;
  kind: K;
  request: Requests[K];
}

export type Reply = { id: number; answer: unknown } | { id: number; error: string };
