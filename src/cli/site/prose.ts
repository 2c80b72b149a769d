import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Prose } from '../../publish/pages.ts';

const head = z.object({ title: z.string(), description: z.string() });

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
