import { type CollectionEntry, getCollection } from 'astro:content';
import type { Prose } from '../../publish/pages.ts';

/** All prose pages with their addresses: single pages, guides in their order, diagnostics by code. */
export async function prose(): Promise<Prose[]> {
  const [pages, guides, diagnostics] = await Promise.all([
    getCollection('pages'),
    getCollection('guides'),
    getCollection('diagnostics'),
  ]);
  return [...listed(pages, ''), ...listed(guides, 'guides/'), ...listed(diagnostics, 'diagnostics/')];
}

function listed(entries: CollectionEntry<'pages' | 'guides' | 'diagnostics'>[], folder: string): Prose[] {
  return entries.toSorted(inOrder).map(({ id, data, body }) => ({
    path: `${folder}${id}/`,
    title: data.title,
    description: data.description,
    body: body ?? '',
  }));
}

function inOrder(a: CollectionEntry<'pages' | 'guides' | 'diagnostics'>, b: typeof a): number {
  return (a.data.order ?? 0) - (b.data.order ?? 0) || (a.id < b.id ? -1 : 1);
}
