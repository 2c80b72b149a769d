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

/** The files that lists of tools go on in, but those of attacks. Short lists have none. */
export function furtherToolFiles(catalogue: Catalogue, site: Site, most = TOOLS_A_FILE): FurtherFile[] {
  return furtherFiles(toolLists(catalogue), site, most);
}

/** The files that the tools of attacks go on in. All tools are matched with all attacks for them. */
export function furtherAttackFiles({ attacks }: Catalogue, site: Site, most = TOOLS_A_FILE): FurtherFile[] {
  const lists = attacks.map(({ id, tools }): ListOfTools => [`api/v1/attacks/${id}`, tools.map(({ tool }) => tool)]);
  return furtherFiles(lists, site, most);
}

/** Path of the list's file without its ending, and what it lists. */
type ListOfTools = [path: string, tools: readonly Tool[]];

function furtherFiles(lists: readonly ListOfTools[], site: Site, most: number): FurtherFile[] {
  return lists.flatMap(([path, tools]) => {
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
function toolLists({ tools, capabilities }: Catalogue): ListOfTools[] {
  return [
    ['api/v1/tools', tools],
    ...CATEGORIES.map(
      (category): ListOfTools => [
        `api/v1/categories/${category.toLowerCase()}`,
        tools.filter(({ assessment }) => assessment.category === category),
      ],
    ),
    ...SEVERITIES.map(
      (severity): ListOfTools => [
        `api/v1/risk/${severity}`,
        tools.filter(({ assessment }) => assessment.severity === severity),
      ],
    ),
    ...capabilities.map(({ id, tools: having }): ListOfTools => [`api/v1/capabilities/${id}`, having]),
  ];
}
