import type { Catalogue, Tool } from '../../catalogue/types.ts';
import { memoiseFor } from '../../policy/memo.ts';
import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import { categoryPath, riskPath } from '../paths.ts';
import { absolute, type Site } from '../site.ts';
import { jsonTwin } from '../twins.ts';
import type { Files } from './schema.ts';
import { toolRef } from './tool.ts';

/** Most tools that one file lists: some 1 MB. */
export const TOOLS_A_FILE = 4000;

/** The first tools of the list that has its page at `path`, and where the others are. */
export function firstTools(
  path: string,
  tools: readonly Tool[],
  site: Site,
  most = TOOLS_A_FILE,
): { refs: Files['tools']['tools']; next: { next?: string } } {
  return { refs: tools.slice(0, most).map((tool) => toolRef(tool, site)), next: nextOf(path, tools, 1, site, most) };
}

/** A file that a list of tools goes on in. */
interface FurtherFile {
  /** `api/v1/categories/read/page/2.json` */
  path: string;
  tools: readonly Tool[];
  /** There is a further file behind it. */
  goesOn: boolean;
  make: () => Files['tools'];
}

/** The files that lists of tools go on in, but those of attacks. Short lists have none. */
export function furtherToolFiles(catalogue: Catalogue, site: Site, most = TOOLS_A_FILE): FurtherFile[] {
  return furtherFiles([...toolLists(catalogue)], site, most);
}

/** The files that the tools of attacks go on in. All tools are matched with all attacks for them. */
export function furtherAttackFiles({ attacks }: Catalogue, site: Site, most = TOOLS_A_FILE): FurtherFile[] {
  const lists = attacks.map(({ path, tools }): ListOfTools => [path, tools.map(({ tool }) => tool)]);
  return furtherFiles(lists, site, most);
}

/** Path of the list's page, and what it lists. */
type ListOfTools = [path: string, tools: readonly Tool[]];

function furtherFiles(lists: readonly ListOfTools[], site: Site, most: number): FurtherFile[] {
  return lists.flatMap(([path, tools]) => {
    const numbers = Array.from({ length: Math.max(0, Math.ceil(tools.length / most) - 1) }, (_, n) => n + 2);
    return numbers.map((number) => {
      const own = tools.slice((number - 1) * most, number * most);
      const make = (): Files['tools'] => ({
        $schema: absolute(site, 'schema/api-1.json'),
        file: 'tools',
        list: absolute(site, jsonTwin(path)),
        tools: own.map((tool) => toolRef(tool, site)),
        ...nextOf(path, tools, number, site, most),
      });
      return { path: furtherPath(path, number), tools: own, goesOn: number * most < tools.length, make };
    });
  });
}

function nextOf(path: string, tools: readonly Tool[], number: number, site: Site, most: number): { next?: string } {
  return number * most < tools.length ? { next: absolute(site, furtherPath(path, number + 1)) } : {};
}

function furtherPath(path: string, number: number): string {
  return jsonTwin(`${path}page/${number}/`);
}

/** The tools of each list, but those of attacks, in the order of its files; by the path of its page. */
export const toolLists = memoiseFor(({ tools, capabilities }: Catalogue): ReadonlyMap<string, readonly Tool[]> => {
  const byCategory = Map.groupBy(tools, ({ assessment }) => assessment.category);
  const bySeverity = Map.groupBy(tools, ({ assessment }) => assessment.severity);
  return new Map([
    ['tools/', tools],
    ...CATEGORIES.map((category): ListOfTools => [categoryPath(category), byCategory.get(category) ?? []]),
    ...SEVERITIES.map((severity): ListOfTools => [riskPath(severity), bySeverity.get(severity) ?? []]),
    ...capabilities.map(({ path, tools: having }): ListOfTools => [path, having]),
  ]);
});
