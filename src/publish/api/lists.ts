import type { Catalogue, Tool } from '../../catalogue/types.ts';
import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import { absolute, type Site } from '../site.ts';
import type { Files } from './schema.ts';
import { toolRef } from './tool.ts';

/** Most tools that one file lists: some 1 MB. */
const TOOLS_A_FILE = 4000;

/** The first tools of a list, and where the others are. `path` is that of the list's file without its ending. */
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
  /** How many tools the whole list has. */
  total: number;
  make: () => Files['tools'];
}

/** The files that lists of tools go on in. Short lists have none. */
export function furtherToolFiles(catalogue: Catalogue, site: Site, most = TOOLS_A_FILE): FurtherFile[] {
  return toolLists(catalogue).flatMap(([path, tools]) => {
    const numbers = Array.from({ length: Math.max(0, Math.ceil(tools.length / most) - 1) }, (_, n) => n + 2);
    return numbers.map((number) => {
      const own = tools.slice((number - 1) * most, number * most);
      const make = (): Files['tools'] => ({
        $schema: absolute(site, 'schema/api-1.json'),
        file: 'tools',
        list: absolute(site, `${path}.json`),
        tools: own.map((tool) => toolRef(tool, site)),
        ...nextOf(path, tools, number, site, most),
      });
      return { path: `${path}/page/${number}.json`, tools: own, total: tools.length, make };
    });
  });
}

function nextOf(path: string, tools: readonly Tool[], number: number, site: Site, most: number): { next?: string } {
  return number * most < tools.length ? { next: absolute(site, `${path}/page/${number + 1}.json`) } : {};
}

/** The lists of tools in the order of their files. */
function toolLists({ tools, capabilities, attacks }: Catalogue): [path: string, tools: readonly Tool[]][] {
  return [
    ['api/v1/tools', tools],
    ...CATEGORIES.map((category): [string, Tool[]] => [
      `api/v1/categories/${category.toLowerCase()}`,
      tools.filter(({ assessment }) => assessment.category === category),
    ]),
    ...SEVERITIES.map((severity): [string, Tool[]] => [
      `api/v1/risk/${severity}`,
      tools.filter(({ assessment }) => assessment.severity === severity),
    ]),
    ...capabilities.map(({ id, tools: having }): [string, Tool[]] => [`api/v1/capabilities/${id}`, having]),
    ...attacks.map(({ id, tools: exposed }): [string, Tool[]] => [
      `api/v1/attacks/${id}`,
      exposed.map(({ tool }) => tool),
    ]),
  ];
}
