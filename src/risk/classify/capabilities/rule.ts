import type { Category, Effect, ToolCapability } from '../../vocabulary.ts';
import type { Clues } from '../clues.ts';

/** One way to a capability: every condition that is given has to hold. */
export interface CapabilityRule {
  capability: ToolCapability;
  in?: readonly Category[];
  /** The tool has one of these. */
  effects?: readonly Effect[];
  /** Words of the name or of the first sentence, in the singular. */
  about?: RegExp;
  /** Words that speak against it, in the same place. */
  not?: RegExp;
  /** What a call acts on or returns, in at most two words. */
  head?: RegExp;
  /** Names of arguments, each on a line of its own. */
  takes?: RegExp;
  /** The answer can be written to a file. */
  saves?: true;
}

export const READ: readonly Category[] = ['Read'];
export const CHANGE: readonly Category[] = ['Write', 'Execute', 'Destructive'];
export const GONE: readonly Category[] = ['Destructive'];
export const ADDS: readonly Effect[] = ['create', 'update', 'send', 'upload', 'issue', 'overwrite'];

/** Whole words, given as alternatives of a pattern. */
export const any = (words: string): RegExp => new RegExp(` (?:${words}) `);

/** The same for what a call is about: its last words count, "issue type" is a type. */
export const endsIn = (words: string): RegExp => new RegExp(` (?:${words}) $`);

export function holds(rule: CapabilityRule, { category, effects, about, head, saves, takes }: Clues): boolean {
  if (rule.in !== undefined && (category === undefined || !rule.in.includes(category))) return false;
  if (rule.effects?.some((effect) => effects.has(effect)) === false) return false;
  if (rule.saves === true && !saves) return false;
  const wanted = [rule.head?.test(head), rule.about?.test(about), rule.takes?.test(takes)];
  return !wanted.includes(false) && rule.not?.test(about) !== true;
}
