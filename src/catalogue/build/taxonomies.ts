import { SEVERITIES } from '../../risk/vocabulary.ts';
import type { AttackRecord } from '../schema/attack.ts';
import { mappingField, type Taxonomy } from '../schema/taxonomy.ts';
import type { Attack, TaxonomyView } from '../types.ts';

/** Each list with, for each of its items, the entries that map to it; items without one stay, as gaps. */
export function taxonomyViews(taxonomies: readonly Taxonomy[], attacks: readonly Attack[]): TaxonomyView[] {
  const worst = attacks.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  return taxonomies.map((record) => {
    const field = mappingField(record.id);
    const items = record.entries.map(({ id, title }) => ({
      id,
      title,
      attacks: worst.filter((attack) => mapped(attack.record, field).includes(id)),
    }));
    const covered = items.filter((item) => item.attacks.length > 0).length;
    return { record, path: `attacks/${record.id}/`, items, covered };
  });
}

const mapped = ({ mappings }: AttackRecord, field: keyof AttackRecord['mappings']): readonly string[] =>
  mappings[field];
