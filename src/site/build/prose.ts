import type { Prose } from '../../publish/pages.ts';
import { diagnostics, guides, singlePages } from '../data.ts';

/** All prose pages with their text as written, for files that programs read. */
export async function prose(): Promise<Prose[]> {
  const lists = await Promise.all([singlePages(), guides(), diagnostics()]);
  return lists
    .flat()
    .map(({ path, title, description, entry }) => ({ path, title, description, body: entry.body ?? '' }));
}
