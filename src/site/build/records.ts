import { getCollection } from 'astro:content';
import type { Records } from '../../catalogue/types.ts';

/** The records that the collections hold, in order of their ids, ready for `buildCatalogue`. */
export async function records(): Promise<Records> {
  const [servers, attacks, rationales, vocabulary, taxonomies, retired, changes] = await Promise.all([
    getCollection('servers'),
    getCollection('attacks'),
    getCollection('rationales'),
    getCollection('vocabulary'),
    getCollection('taxonomies'),
    getCollection('retired'),
    getCollection('changes'),
  ]);
  return {
    servers: inOrder(servers),
    attacks: inOrder(attacks),
    rationales: inOrder(rationales).map(({ record }) => record),
    vocabulary: inOrder(vocabulary).map(({ record }) => record),
    taxonomies: inOrder(taxonomies).map(({ record }) => record),
    retired: retired.flatMap(({ data }) => data.record),
    changes: changes.flatMap(({ data }) => data.record),
  };
}

function inOrder<T>(entries: readonly { id: string; data: T }[]): T[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ data }) => data);
}
