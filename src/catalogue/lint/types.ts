import { JSON_TYPES } from '../../risk/classify/schema.ts';
import { didYouMean, quoted } from '../load/wording.ts';
import type { Rule } from './rule.ts';

/** With what stands for none of them. */
const TYPES = [...JSON_TYPES, 'any'];

export const types: Rule = {
  name: 'types',
  about: 'The type of an argument is one of JSON Schema, or several with bars between them.',
  codes: ['CAT216'],
  looksAtOne: true,
  check({ servers }, report) {
    for (const file of servers)
      for (const [n, { params }] of file.record.tools.entries())
        for (const [m, { type }] of params.entries()) {
          const unknown = type.split('|').find((one) => !TYPES.includes(one));
          if (unknown === undefined) continue;
          const path = ['tools', n, 'params', m, 'type'];
          report('CAT216', file, path, `There is no type ${quoted(unknown)}`, {
            suggestion: didYouMean(unknown, TYPES),
          });
        }
  },
};
