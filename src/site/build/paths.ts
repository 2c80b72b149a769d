import { catalogue } from '../data.ts';

/** The addresses of each kind of record, for `getStaticPaths`: the record itself is handed on, so that no page looks it up. */

export async function attackPaths() {
  const { attacks } = await catalogue();
  return attacks.map((attack) => ({ params: { attack: attack.id }, props: { attack } }));
}

export async function taxonomyPaths() {
  const { taxonomies } = await catalogue();
  return taxonomies.map((view) => ({ params: { taxonomy: view.record.id }, props: { view } }));
}
