import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/types.ts';
import { SHELL_PATHS } from '../templates/shell.ts';
import { filesIn } from './folder.ts';
import type { SiteFile } from './output.ts';
import { renderWithAstro } from './render.ts';
import { keptPaths, renderAgain } from './render-again.ts';
import { say } from './report.ts';
import type { Layouts } from './server-files.ts';

/** What comes from Astro. */
export interface Rendered {
  /** What no record of a server changes: what it bundles or copies, and pages of prose. Nothing where that was not made anew. */
  lasting: readonly SiteFile[] | undefined;
  /** What it renders from records. */
  pages: readonly SiteFile[];
  /** By their paths. They are no pages of the site. */
  layouts: Layouts;
}

/**
 * What Astro makes of a catalogue. What the code of the last build has rendered, that code renders again: to bundle it takes Astro
 * longer than all the rest.
 *
 * @param cache folder for what one build leaves for the next
 * @param records folder in which the records are saved
 * @param isKnown the same pages have been rendered by the same code
 */
export async function rendered(
  cache: string,
  records: string,
  catalogue: Catalogue,
  isKnown: boolean,
): Promise<Rendered> {
  const kept = join(cache, 'rendering');
  if (isKnown) {
    try {
      return { lasting: undefined, ...withoutLayouts(await renderAgain(kept, catalogue)) };
    } catch (error) {
      say(`${error instanceof Error ? error.message : String(error)} Astro begins anew.`);
    }
  }
  const into = join(cache, 'rendered');
  rmSync(into, { recursive: true, force: true });
  await renderWithAstro({ into, records, kept });
  const files = [...filesIn(into)];
  rmSync(into, { recursive: true });
  const changing = keptPaths(kept);
  const lasting = files.filter(([path]) => !changing.has(path));
  return { lasting, ...withoutLayouts(files.filter(([path]) => changing.has(path))) };
}

const LAYOUTS = new Map(Object.values(SHELL_PATHS).map((path) => [`${path}index.html`, path]));

function withoutLayouts(files: readonly SiteFile[]): Pick<Rendered, 'pages' | 'layouts'> {
  const layouts = files.flatMap(([file, content]) => {
    const path = LAYOUTS.get(file);
    return path === undefined ? [] : [[path, Buffer.from(content).toString()]];
  });
  return { pages: files.filter(([file]) => !LAYOUTS.has(file)), layouts: Object.fromEntries(layouts) };
}
