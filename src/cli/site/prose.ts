import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DIAGNOSTICS } from '../../policy/index.ts';
import { diagnosticTitle } from '../../publish/diagnostics/page.ts';
import type { Prose } from '../../publish/pages.ts';

/** Title and description; a diagnostic's page has its code in their place, and the registry says the rest. */
const head = z.union([
  z.object({ title: z.string(), description: z.string() }),
  z.object({ code: z.string() }).transform(({ code }, context) => {
    const kind = DIAGNOSTICS.find((known) => known.code === code);
    if (kind) return diagnosticTitle(kind);
    context.addIssue(`${code} is not a code of the validator`);
    return z.NEVER;
  }),
]);

/** Heads of the prose pages under `content/`, for the search index; the build checks them in full. */
export function readProse(folder: string): Prose[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .toSorted()
    .map((name) => readPage(folder, name.replaceAll('\\', '/')));
}

function readPage(folder: string, name: string): Prose {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
  const { title, description } = head.parse(parse(front));
  return { path: `${name.replace(/\.mdx$/, '')}/`, title, description, body };
}
