import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DIAGNOSTICS } from '../../policy/index.ts';
import { diagnosticTitle } from '../../publish/diagnostics/page.ts';
import type { Prose } from '../../publish/pages.ts';
import type { Guide } from '../data.ts';

/** Title and description; a diagnostic's page has its code in their place, and the registry says the rest. */
const head = z.union([
  z.object({ title: z.string(), description: z.string(), order: z.number().default(0) }),
  z.object({ code: z.string() }).transform(({ code }, context) => {
    const kind = DIAGNOSTICS.find((known) => known.code === code);
    if (kind) return { ...diagnosticTitle(kind), order: 0 };
    context.addIssue(`${code} is not a code of the validator`);
    return z.NEVER;
  }),
]);

/** A page that people wrote, with its place in a list of guides. */
export interface OrderedProse extends Prose {
  order: number;
}

/** Heads of the prose pages under `content/`, for what is written beside Astro; Astro checks and renders them in full. */
export function readProse(folder: string): OrderedProse[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .toSorted()
    .map((name) => readPage(folder, name.replaceAll('\\', '/')));
}

/** The guides in the order of their list. */
export function guidesOf(prose: readonly OrderedProse[]): Guide[] {
  return prose
    .filter(({ path }) => path.startsWith('guides/'))
    .toSorted((a, b) => a.order - b.order || (a.path < b.path ? -1 : 1));
}

function readPage(folder: string, name: string): OrderedProse {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
  const { title, description, order } = head.parse(parse(front));
  return { path: `${name.replace(/\.mdx$/, '')}/`, title, description, order, body };
}
