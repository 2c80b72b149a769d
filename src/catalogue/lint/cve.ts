import type { RecordFile } from '../load/record-file.ts';
import type { Rule } from './rule.ts';

/** Only these entries are about one case; a pattern may list every case it was seen in. */
const CASES: ReadonlySet<string> = new Set(['vulnerability']);

export const cve: Rule = {
  name: 'cve',
  about: 'A CVE has one entry of its own.',
  codes: ['CAT303'],
  check({ attacks }, report) {
    const first = new Map<string, RecordFile>();
    for (const file of attacks.filter(({ record }) => CASES.has(record.kind))) {
      for (const [index, id] of file.record.cve.entries()) {
        const other = first.get(id);
        if (other === undefined) first.set(id, file);
        else report('CAT303', file, ['cve', index], `${id} is also listed in ${other.file}`);
      }
    }
  },
};
