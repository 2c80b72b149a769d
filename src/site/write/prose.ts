import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DIAGNOSTICS } from '../../policy/index.ts';
import { type DiagnosticHead, diagnosticTitle } from '../../publish/diagnostics/page.ts';
import { diagnosticBody } from '../../publish/markdown/diagnostic.ts';
import type { Prose } from '../../publish/pages.ts';
import { diagnosticHead } from '../build/diagnostic-head.ts';
import type { Guide } from '../data.ts';
import { pathsIn } from './folder.ts';

/** Title and description; a diagnostic's page has its code and its examples in their place, and the registry says the rest. */
const head = z.union([
  z.object({ title: z.string(), description: z.string(), order: z.number().default(0) }),
  diagnosticHead,
]);

/** A page that people wrote, with its place in a list of guides. */
export interface OrderedProse extends Prose {
  order: number;
}

/** The same for all copies of this module: code that Astro has bundled has one of its own. */
const HANDED_OVER = Symbol.for('prose to render');

/** Gives what is rendered in this process from here on the pages that a build has read already. */
export function handOverProse(prose: readonly OrderedProse[]): void {
  Reflect.set(globalThis, HANDED_OVER, prose);
}

/**
 * The prose pages under `content/` for all that programs read, in the order of their lists: those that stand alone, guides,
 * diagnostics. Pages themselves are rendered by Astro, which also checks their heads in full.
 */
export function readProse(folder: string): OrderedProse[] {
  const handed: OrderedProse[] | undefined = Reflect.get(globalThis, HANDED_OVER);
  if (handed !== undefined) return handed;
  if (!existsSync(folder)) return [];
  const all = pathsIn(folder)
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => readPage(folder, path));
  const places = ['', 'guides', 'diagnostics'];
  const place = ({ path }: Prose) => places.indexOf(path.split('/').slice(0, -2).join('/'));
  return all.toSorted((a, b) => place(a) - place(b) || a.order - b.order || (a.path < b.path ? -1 : 1));
}

/** The guides in the order of their list. */
export function guidesOf(prose: readonly OrderedProse[]): Guide[] {
  return prose.filter(({ path }) => path.startsWith('guides/'));
}

function readPage(folder: string, name: string): OrderedProse {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
  const read = head.parse(parse(front));
  const path = `${name.replace(/\.mdx$/, '')}/`;
  return 'code' in read ? diagnosticPage(path, read, body) : { path, ...read, body };
}

/** The registry says what it is called. Its examples are run when somebody asks for the text. */
function diagnosticPage(path: string, written: DiagnosticHead, body: string): OrderedProse {
  const kind = DIAGNOSTICS.find(({ code }) => code === written.code);
  if (kind === undefined) throw new Error(`${written.code} is not a code of the validator.`);
  return {
    path,
    ...diagnosticTitle(kind),
    order: 0,
    get body() {
      return diagnosticBody(kind, written, body);
    },
  };
}
