import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Attack, Catalogue } from '../../catalogue/types.ts';
import { SHELL_PATHS } from '../templates/shell.ts';
import { filesIn } from './folder.ts';
import type { LastBuild } from './last-build.ts';
import type { SiteFile } from './output.ts';
import type { Parts } from './parts.ts';
import { renderWithAstro } from './render.ts';
import { keptPaths, renderAgain } from './render-again.ts';
import { report, say } from './report.ts';
import type { Layouts } from './server-files.ts';
import type { ServerKeys } from './traces.ts';

/** What rendering goes by. */
interface Site {
  /** Folder for what one build leaves for the next. */
  cache: string;
  /** Folder in which the records are saved. */
  records: string;
  catalogue: Catalogue;
  parts: Parts;
  keys: ServerKeys;
  before: LastBuild | undefined;
}

/** What comes from Astro. */
interface Rendered {
  /** What no record of a server changes: what it bundles or copies, and pages of prose. Nothing where that was not made anew. */
  lasting: readonly SiteFile[] | undefined;
  /** What it renders from records. */
  pages: readonly SiteFile[];
  /** By their paths. They are no pages of the site. */
  layouts: Layouts;
}

/**
 * Renders and writes the pages and files there are few of.
 *
 * @param data ends when everything is known that the key of the rendered files follows from
 * @returns the layouts of the others, by their paths
 */
export async function render(site: Site, data: Promise<void>): Promise<Layouts> {
  const { before, parts, keys } = site;
  const isKnown = before !== undefined && parts.keeps('lasting', keys.addresses);
  if (isKnown && parts.keeps('rendered', keys.shown)) {
    parts.keepAll(OF_ATTACKS);
    return before.shells;
  }
  const started = performance.now();
  const known = isKnown ? knownAttacks(site) : NONE;
  const again = isKnown ? await renderedAgain(site, known) : undefined;
  const { lasting, pages, layouts } = again ?? (await renderedAnew(site));
  report(
    'Pages',
    lasting === undefined ? 'rendered again, without Astro' : 'of all but tools, servers, lists',
    started,
  );
  await data;
  if (lasting !== undefined) parts.write('lasting', keys.addresses, () => lasting);
  writeRendered(site, pages, known);
  return layouts;
}

const NONE: ReadonlySet<string> = new Set();

/** The ids of the attacks of which everything stands already. */
function knownAttacks({ catalogue, parts, keys }: Site): Set<string> {
  const known = catalogue.attacks.filter((attack) => parts.keeps(partOf(attack), keys.ofAttack(attack)));
  return new Set(known.map(({ id }) => id));
}

const OF_ATTACKS = 'attack ';
const partOf = ({ id }: Attack) => `${OF_ATTACKS}${id}`;

const OF_ATTACK = /^(?:api\/v1\/|share\/)?attacks\/([^/]+?)(?:\/index)?\.[a-z]+$/;

/** What is rendered of each attack is a part of its own: most edits of a server leave most of them as they are. */
function writeRendered({ catalogue, parts, keys }: Site, pages: readonly SiteFile[], known: ReadonlySet<string>): void {
  const ids = new Set(catalogue.attacks.map(({ id }) => id));
  const byAttack = Map.groupBy(pages, ([file]) => {
    const id = OF_ATTACK.exec(file)?.[1] ?? '';
    return ids.has(id) ? id : undefined;
  });
  for (const attack of catalogue.attacks.filter(({ id }) => !known.has(id))) {
    parts.write(partOf(attack), keys.ofAttack(attack), () => byAttack.get(attack.id) ?? []);
  }
  parts.write('rendered', keys.shown, () => byAttack.get(undefined) ?? []);
}

/** What the code of the last build renders again: to bundle it takes Astro longer than all the rest. Nothing when that fails. */
async function renderedAgain({ cache, catalogue }: Site, known: ReadonlySet<string>): Promise<Rendered | undefined> {
  const isAsked = (file: string) => !known.has(OF_ATTACK.exec(file)?.[1] ?? '');
  try {
    return { lasting: undefined, ...withoutLayouts(await renderAgain(keptIn(cache), catalogue, isAsked)) };
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)} Astro begins anew.`);
    return undefined;
  }
}

async function renderedAnew({ cache, records }: Site): Promise<Rendered> {
  const [into, kept] = [join(cache, 'rendered'), keptIn(cache)];
  rmSync(into, { recursive: true, force: true });
  await renderWithAstro({ into, records, kept });
  const files = [...filesIn(into)];
  rmSync(into, { recursive: true });
  const changing = keptPaths(kept);
  const lasting = files.filter(([path]) => !changing.has(path));
  return { lasting, ...withoutLayouts(files.filter(([path]) => changing.has(path))) };
}

const keptIn = (cache: string) => join(cache, 'rendering');

const LAYOUTS = new Map(Object.values(SHELL_PATHS).map((path) => [`${path}index.html`, path]));

function withoutLayouts(files: readonly SiteFile[]): Pick<Rendered, 'pages' | 'layouts'> {
  const layouts = files.flatMap(([file, content]) => {
    const path = LAYOUTS.get(file);
    return path === undefined ? [] : [[path, Buffer.from(content).toString()]];
  });
  return { pages: files.filter(([file]) => !LAYOUTS.has(file)), layouts: Object.fromEntries(layouts) };
}
