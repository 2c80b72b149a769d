import { diagnosticBody } from '../../publish/markdown/diagnostic.ts';
import type { Prose } from '../../publish/pages.ts';
import { diagnostics, guides, singlePages } from '../data.ts';

/** All prose pages with their text, for files that programs read. */
export async function prose(): Promise<Prose[]> {
  const [written, codes] = await Promise.all([Promise.all([singlePages(), guides()]), diagnostics()]);
  return [
    ...written.flat().map((page) => asProse(page, page.entry.body ?? '')),
    ...codes.map((page) => asProse(page, diagnosticBody(page.kind, page.entry.data, page.entry.body ?? ''))),
  ];
}

function asProse({ path, title, description }: Omit<Prose, 'body'>, body: string): Prose {
  return { path, title, description, body };
}
