import { z } from 'zod';
import { CATEGORIES } from '../../risk/vocabulary.ts';
import { line, prose } from './common.ts';

/** One entry of a closed list: what it is called and what it means. */
const term = z.strictObject({
  id: line,
  label: line,
  means: line.describe('One sentence'),
  more: prose.optional().describe("A paragraph for the entry's own page"),
});

/** `catalogue/vocabulary/<list>.yaml`. */
export const vocabulary = z.strictObject({ list: line, about: line, entries: z.array(term).min(1) });

/**
 * `catalogue/rationales/<category>.yaml`: what pages say about a category. `{tool}` stands for the tool's name.
 */
export const rationale = z.strictObject({
  category: z.enum(CATEGORIES),
  label: line,
  means: line.describe('Under the category in the readout: "adds or changes, takes nothing away"'),
  definition: prose.describe('What belongs to the category, and what does not'),
  why: prose.describe('Why tools of this category need a rule'),
  rule: line.describe('The recommended rule in words: "30 a minute"'),
  rule_short: line.describe('What the rule does to the tool, in a few words: "usable, but a loop runs into the cap"'),
  after: prose.describe('The sentence under the policy: what then happens'),
  advice: z.strictObject({
    enforce: prose.describe('FAQ: how do I enforce a policy on it'),
    limit: prose.describe('FAQ: can I rate-limit it'),
    block: prose.describe('FAQ: how do I block it completely'),
  }),
});

export type Term = z.infer<typeof term>;
export type Rationale = z.infer<typeof rationale>;
