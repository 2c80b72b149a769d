import { uselessOverride } from '../../risk/override.ts';
import type { Rule } from './rule.ts';

export const override: Rule = {
  name: 'override',
  about: 'An override changes what the rules conclude; one that no longer does is removed.',
  codes: ['CAT211'],
  looksAtOne: true,
  check({ servers }, report) {
    for (const file of servers) {
      const siblings = file.record.tools.map(({ name }) => name);
      for (const [index, tool] of file.record.tools.entries()) {
        if (!uselessOverride(tool, siblings)) continue;
        const path = ['tools', index, 'override'];
        report('CAT211', file, path, 'The rules already say the same', {
          part: 'key',
          suggestion: 'remove "override"',
        });
      }
    }
  },
};
