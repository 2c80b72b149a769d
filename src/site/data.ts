import { getCollection } from 'astro:content';
import { buildCatalogue, type Catalogue } from '../catalogue/index.ts';
import { records } from './build/records.ts';

/** A guide as lists show it. */
export interface Guide {
  title: string;
  description: string;
  path: string;
}

let loaded: Promise<Catalogue> | undefined;
let listed: Promise<Guide[]> | undefined;

/** The catalogue that every page reads: built once a build, from the records that the collections hold. */
export function catalogue(): Promise<Catalogue> {
  loaded ??= records().then(buildCatalogue);
  return loaded;
}

/** The guides in their order; read once, since a lookup in every page costs a build of many pages dear. */
export function guides(): Promise<Guide[]> {
  listed ??= getCollection('guides').then((entries) =>
    entries
      .toSorted((a, b) => (a.data.order ?? 99) - (b.data.order ?? 99))
      .map(({ id, data }) => ({ title: data.title, description: data.description, path: `guides/${id}/` })),
  );
  return listed;
}
