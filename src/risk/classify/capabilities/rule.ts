import { singular } from '../../names.ts';
import type { Category, Effect, ToolCapability } from '../../vocabulary.ts';
import type { Shapes } from '../shapes.ts';

/** One way to a capability: every condition that is given has to hold. */
export interface CapabilityRule {
  capability: ToolCapability;
  /** Why the conditions speak for it, as a clause after "because". */
  why: string;
  in?: readonly Category[];
  /** The tool has one of these. */
  effects?: readonly Effect[];
  /** Words of the name or of the first sentence, in the singular. */
  about?: RegExp;
  /** Words that speak against it, in the same place. */
  not?: RegExp;
  /** Words of the name. */
  name?: RegExp;
  /** Words that speak against it in the name; a description may mention them. */
  notName?: RegExp;
  /** What a call acts on or returns, in at most two words. */
  head?: RegExp;
  /** The same, for what speaks against it. */
  notHead?: RegExp;
  /** Names of arguments, each on a line of its own. */
  takes?: RegExp;
  /** Arguments that speak against it. */
  notTakes?: RegExp;
  /** Names of arguments that hold lists. */
  lists?: RegExp;
  /** What one of the arguments holds. */
  takesAn?: keyof Shapes;
  /** Words of the server's name, or that many of its tools share. */
  server?: RegExp;
  /** The same, for what speaks against it. */
  notServer?: RegExp;
  /** Words that say what kind of service this is: of the server, or of the tool's name. */
  kind?: RegExp;
  /** The same, for what speaks against it. */
  notKind?: RegExp;
  /** The answer can be written to a file. */
  saves?: boolean;
  /** The description says that a call costs money or credits. */
  costs?: true;
  /** The server drives a browser. */
  drives?: true;
  /** The server has tools that change something. */
  changes?: true;
  /** The server can change what the call is about. */
  owned?: true;
  /** One argument takes several of what the call acts on. */
  many?: true;
}

/** Conditions that several rules share, for capabilities that come together. */
export type Conditions = Omit<CapabilityRule, 'capability' | 'why'>;

export const READ: readonly Category[] = ['Read'];
export const CHANGE: readonly Category[] = ['Write', 'Execute', 'Destructive'];
export const STORE: readonly Category[] = ['Write', 'Destructive'];
export const GONE: readonly Category[] = ['Destructive'];
export const ADDS: readonly Effect[] = ['create', 'update', 'send', 'upload', 'issue', 'overwrite'];

/** Clues hold words in the singular, so patterns do as well: "aws" is "aw" on both sides. */
const inSingular = (words: string): string => words.replaceAll(/[a-z0-9]{3,}/g, singular);

/** Whole words, given as alternatives of a pattern. */
export const any = (words: string): RegExp => new RegExp(` (?:${inSingular(words)}) `);

/** The same for what a call is about: its last words count, "issue type" is a type. */
export const endsIn = (words: string): RegExp => new RegExp(` (?:${inSingular(words)}) $`);

/** An argument of one of these names, with its words apart: "file path". */
export const named = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'm');

/** Nothing is known of the arguments. */
export const UNKNOWN = /^$/;
