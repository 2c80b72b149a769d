import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { diagnosticHead } from './build/diagnostic-head.ts';

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

/** What people write as pages. The records are read by `build/records.ts`. */
export const collections = {
  /** `method`, `policy-language` and other single pages; the id is the address. */
  pages: proseIn('./content'),
  guides: proseIn('./content/guides'),
  diagnostics: defineCollection({ loader: pagesIn('./content/diagnostics'), schema: diagnosticHead }),
};
