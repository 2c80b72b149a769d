import type { RecordPath } from '../load/locate.ts';
import type { Rule } from './rule.ts';
import { words } from './words.ts';

/** A quote points at its source; more would copy it. */
export const LONGEST_QUOTE = 8;

export const evidence: Rule = {
  name: 'evidence',
  about: `Evidence quotes at most ${LONGEST_QUOTE} words.`,
  codes: ['CAT213'],
  looksAtOne: true,
  check({ servers }, report) {
    for (const file of servers) {
      const check = (quote: string, path: RecordPath) => {
        const count = words(quote).length;
        if (count > LONGEST_QUOTE)
          report('CAT213', file, path, `The quote has ${count} words; at most ${LONGEST_QUOTE}`);
      };
      for (const [index, tool] of file.record.tools.entries()) {
        for (const [at, { quote }] of tool.evidence.entries()) check(quote, ['tools', index, 'evidence', at, 'quote']);
        const reviewer = tool.override?.evidence;
        if (reviewer !== undefined) check(reviewer.quote, ['tools', index, 'override', 'evidence', 'quote']);
      }
    }
  },
};
