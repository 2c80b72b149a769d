import type { Effect } from '../../vocabulary.ts';
import type { Firmness } from '../verbs.ts';

/** What an object makes of a verb: "create" adds something, "create a refund" moves money. */
export interface ObjectRule {
  verbs: ReadonlySet<string>;
  /** Matched against the object's words, lower case, as the source has them. */
  object: RegExp;
  effect: Effect;
  firmness: Firmness;
}

/** A rule for verbs given as one text; what it says is firm unless it says otherwise. */
export const rule = (verbs: string, object: RegExp, effect: Effect, firmness: Firmness = 'firm'): ObjectRule => ({
  verbs: new Set(verbs.split(' ')),
  object,
  effect,
  firmness,
});

/** Whole words, given as alternatives of a pattern. */
export const things = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`);

/** Verbs that bring about what their object names. */
export const MAKE =
  'add capture complete confirm create execute generate initiate insert issue make new perform place process send set start submit trigger';

/** Verbs that run what their object names. */
export const RUN =
  'call continue do eval evaluate execute exec invoke launch perform play process run send start step submit trigger use';
