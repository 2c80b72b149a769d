import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import type { Kind } from '../catalogue/load/kinds.ts';
import { diagnosticHead } from './build/diagnostic-head.ts';
import { type RecordEntry, recordLoader } from './build/loader.ts';

/** Head of every prose page. `order` sorts lists of guides. */
const prose = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  order: z.number().optional(),
});

/** Ids keep the file's name as it is: a diagnostic's address is its code, `MP001`. */
const pagesIn = (base: string) =>
  glob({ base, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });

const proseIn = (base: string) => defineCollection({ loader: pagesIn(base), schema: prose });

/** The loader has validated the record already; the schema here only carries its type. */
const recordsOf = <K extends Kind>(kind: K) =>
  defineCollection({ loader: recordLoader(kind), schema: z.custom<RecordEntry<K>>() });

export const collections = {
  servers: recordsOf('servers'),
  attacks: recordsOf('attacks'),
  rationales: recordsOf('rationales'),
  vocabulary: recordsOf('vocabulary'),
  taxonomies: recordsOf('taxonomies'),
  retired: recordsOf('retired'),
  changes: recordsOf('changes'),
  /** `method`, `policy-language` and other single pages; the id is the address. */
  pages: proseIn('./content'),
  guides: proseIn('./content/guides'),
  diagnostics: defineCollection({ loader: pagesIn('./content/diagnostics'), schema: diagnosticHead }),
};
