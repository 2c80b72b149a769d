import { type CollectionEntry, getCollection } from 'astro:content';
import type { Catalogue } from '../catalogue/types.ts';
import { DIAGNOSTICS, type DiagnosticKind } from '../policy/index.ts';
import { diagnosticPath, diagnosticTitle } from '../publish/diagnostics/page.ts';
import { readCatalogue } from './build/records.ts';

/** A guide as lists show it. */
export interface Guide {
  title: string;
  description: string;
  path: string;
}

/** A page that people wrote, with the entry it is rendered from. */
export interface ProsePage extends Guide {
  entry: CollectionEntry<'pages' | 'guides'>;
}

/** The page of one diagnostic. Title and description come from the registry. */
export interface DiagnosticPage extends Guide {
  kind: DiagnosticKind;
  entry: CollectionEntry<'diagnostics'>;
}

let catalogueOnce: Promise<Catalogue> | undefined;
let guidesOnce: Promise<ProsePage[]> | undefined;

/** The catalogue that every page reads: built once a build, from the folder that CATALOGUE names. */
export function catalogue(): Promise<Catalogue> {
  catalogueOnce ??= readCatalogue();
  return catalogueOnce;
}

/** The guides in their order; read once, since a lookup in every page costs a build of many pages dear. */
export function guides(): Promise<ProsePage[]> {
  guidesOnce ??= getCollection('guides').then((entries) => prosePages(entries, 'guides/'));
  return guidesOnce;
}

/** One page for each diagnostic of the validator, by code. Throws when a code of the registry has none. */
export async function diagnostics(): Promise<DiagnosticPage[]> {
  const entries = new Map((await getCollection('diagnostics')).map((entry) => [entry.data.code, entry]));
  return DIAGNOSTICS.map((kind) => {
    const entry = entries.get(kind.code);
    if (entry === undefined) throw new Error(`content/diagnostics/${kind.code}.mdx is missing`);
    return { ...diagnosticTitle(kind), path: diagnosticPath(kind.code), kind, entry };
  });
}

/** The method, the policy language and other pages that stand alone. */
export async function singlePages(): Promise<ProsePage[]> {
  return prosePages(await getCollection('pages'), '');
}

/** Every page that people wrote but the diagnostics, each with the one that follows it in its list. */
export async function prosePaths(): Promise<{ page: ProsePage; next: ProsePage | undefined }[]> {
  const [alone, listed] = await Promise.all([singlePages(), guides()]);
  return [
    ...alone.map((page) => ({ page, next: undefined })),
    ...listed.map((page, n) => ({ page, next: listed[n + 1] })),
  ];
}

function prosePages(entries: CollectionEntry<'pages' | 'guides'>[], folder: string): ProsePage[] {
  return entries
    .toSorted((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0) || (a.id < b.id ? -1 : 1))
    .map((entry) => ({
      title: entry.data.title,
      description: entry.data.description,
      path: `${folder}${entry.id}/`,
      entry,
    }));
}
