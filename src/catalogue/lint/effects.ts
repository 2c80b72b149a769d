import { type Category, EFFECTS, type ToolCapability } from '../../risk/vocabulary.ts';
import { orList } from '../load/wording.ts';
import type { Rule } from './rule.ts';

const CHANGES: Category[] = ['Write', 'Execute', 'Destructive', 'Financial'];
const DELETES: Category[] = ['Destructive', 'Execute'];

/** Categories of which at least one effect should be there when a tool has the capability. */
const IMPLIED: Partial<Record<ToolCapability, Category[]>> = {
  payments: ['Financial'],
  'crypto-transfer': ['Financial'],
  'shell-exec': ['Execute'],
  'code-exec': ['Execute'],
  'package-install': ['Execute', 'Write'],
  'file-delete': DELETES,
  'mail-delete': DELETES,
  'db-delete': DELETES,
  'infra-delete': DELETES,
  'file-write': CHANGES,
  'agent-config-write': CHANGES,
  'memory-write': CHANGES,
  'doc-write': CHANGES,
  'issue-write': CHANGES,
  'messaging-send': CHANGES,
  'email-send': CHANGES,
  'code-repo-write': CHANGES,
  'db-write': CHANGES,
  'http-post': CHANGES,
};

export const effects: Rule = {
  name: 'effects',
  about: 'A capability to change something comes with an effect that does.',
  codes: ['CAT210'],
  looksAtOne: true,
  check({ servers }, report) {
    for (const file of servers) {
      for (const [index, tool] of file.record.tools.entries()) {
        const reached = new Set<Category>(tool.effects.map((effect) => EFFECTS[effect]));
        if (reached.size === 0) continue;
        for (const [at, capability] of tool.capabilities.entries()) {
          const implied = IMPLIED[capability];
          if (implied === undefined || implied.some((category) => reached.has(category))) continue;
          const message = `"${capability}" without an effect that is ${orList(implied)}`;
          report('CAT210', file, ['tools', index, 'capabilities', at], message);
        }
      }
    }
  },
};
