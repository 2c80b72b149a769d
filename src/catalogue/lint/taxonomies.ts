import { didYouMean, quoted } from '../load/wording.ts';
import { mappingField } from '../schema/taxonomy.ts';
import type { Rule } from './rule.ts';

export const taxonomies: Rule = {
  name: 'taxonomies',
  about: 'Mappings name items of the lists that they are about, and no list shares its address with an entry.',
  codes: ['CAT312', 'CAT313'],
  check(files, report) {
    const attacks = new Set(files.attacks.map(({ record }) => record.id));
    for (const list of files.taxonomies) {
      const { id, name, entries } = list.record;
      if (attacks.has(id)) report('CAT313', list, ['id'], `There is an attack ${quoted(id)} too`);
      const known = new Set(entries.map((entry) => entry.id));
      const field = mappingField(id);
      for (const file of files.attacks) {
        for (const [index, item] of file.record.mappings[field].entries()) {
          if (known.has(item)) continue;
          const suggestion = didYouMean(item, known);
          report('CAT312', file, ['mappings', field, index], `${name} has no ${quoted(item)}`, { suggestion });
        }
      }
    }
  },
};
