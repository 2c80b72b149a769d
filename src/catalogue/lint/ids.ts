import { basename } from 'node:path';
import type { RecordFiles } from '../load/folder.ts';
import type { RecordFile } from '../load/record-file.ts';
import { quoted } from '../load/wording.ts';
import type { Rule } from './rule.ts';

interface Named {
  file: RecordFile;
  field: 'id' | 'category' | 'list';
  id: string;
}

function named(files: RecordFiles): Named[][] {
  return [
    files.servers.map((file) => ({ file, field: 'id', id: file.record.id })),
    files.attacks.map((file) => ({ file, field: 'id', id: file.record.id })),
    files.rationales.map((file) => ({ file, field: 'category', id: file.record.category.toLowerCase() })),
    files.vocabulary.map((file) => ({ file, field: 'list', id: file.record.list })),
  ];
}

export const ids: Rule = {
  name: 'ids',
  about: 'A record is found under its own name, and no two records share one.',
  codes: ['CAT201', 'CAT202'],
  check(files, report) {
    for (const records of named(files)) {
      const first = new Map<string, RecordFile>();
      for (const { file, field, id } of records) {
        const expected = basename(file.file, '.yaml');
        if (id !== expected) {
          const suggestion = `rename the file to ${id}.yaml, or write ${expected}`;
          report('CAT201', file, [field], `${quoted(id)} stands in the file ${basename(file.file)}`, { suggestion });
        }
        const other = first.get(id);
        if (other !== undefined) report('CAT202', file, [field], `${quoted(id)} is also the id in ${other.file}`);
        else first.set(id, file);
      }
    }
  },
};
