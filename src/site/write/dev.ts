import { type Catalogue, openCatalogue, type Server } from '../../catalogue/index.ts';
import { catalogueFolder } from '../../publish/environment.ts';
import { listsOf } from '../../publish/lists.ts';
import { SHELL_PATHS, Shell, type ShellKind } from '../templates/shell.ts';
import { apiListParts } from './api-lists.ts';
import { API_INDEX, apiIndexFile, serverPageFile, toolPageFile, type WrittenFile } from './files.ts';
import { listDataParts, nameParts } from './list-files.ts';
import { listPages } from './list-pages.ts';
import type { ListPart } from './list-part.ts';
import { guidesOf, readProse } from './prose.ts';
import { serverData } from './server-files.ts';

/** Gives the layout of a kind of page. */
type Shells = (kind: ShellKind) => Promise<Shell>;

/** Addresses of what belongs to one server, with its id. */
const OF_SERVER = /^(?:(?:api\/v1|validator|stack|search)\/)?(?:tools|servers|policies)\/([^/]+?)(?:\/|\.json$)/;

/** Addresses that may be those of a list. */
const OF_LIST =
  /^(?:api\/v1\/)?(?:tools|servers|categories|risk|capabilities)\b|^(?:lists\/|llms-full|sitemap-)|\/page\//;

/**
 * What `npm run dev` answers for a file that the build writes beside Astro: the text, made from the records as they are now.
 *
 * @param path under the site, `tools/x/y/` or `api/v1/servers/x.json`
 * @param layout gives the page at one of `SHELL_PATHS` as Astro renders it
 * @returns `undefined` for every address that Astro answers itself
 */
export async function writtenFile(
  path: string,
  layout: (path: string) => Promise<string>,
): Promise<string | undefined> {
  if (path === API_INDEX) return textOf([apiIndexFile(await current())], path);
  if (path.startsWith('search/names/')) return fileIn(nameParts(await current()), path);
  if (!OF_SERVER.test(path) && !OF_LIST.test(path)) return undefined;
  const catalogue = await current();
  const server = catalogue.server(OF_SERVER.exec(path)?.[1] ?? '');
  const shell: Shells = async (kind) => new Shell(await layout(SHELL_PATHS[kind]), SHELL_PATHS[kind]);
  return server === undefined ? fileOfList(path, catalogue, shell) : fileOfServer(path, server, catalogue, shell);
}

async function fileOfServer(
  path: string,
  server: Server,
  catalogue: Catalogue,
  shell: Shells,
): Promise<string | undefined> {
  if (path === server.path) return serverPageFile(server, catalogue, await shell('server'))[1];
  const tool = server.tools.find((one) => one.path === path);
  if (tool !== undefined) return toolPageFile(tool, catalogue, guidesOf(readProse('content')), await shell('tool'))[1];
  return textOf(serverData(server, catalogue), path);
}

async function fileOfList(path: string, catalogue: Catalogue, shell: Shells): Promise<string | undefined> {
  const listed = { catalogue, lists: listsOf(catalogue), prose: readProse('content') };
  const page = listPages(listed).find((one) => one.path === path);
  if (page !== undefined) {
    const { head, main } = page.make();
    return (await shell(page.kind)).fill(head, main);
  }
  return fileIn([...listDataParts(listed), ...apiListParts(catalogue)], path);
}

function fileIn(parts: readonly ListPart[], path: string): string | undefined {
  for (const { files } of parts) for (const [name, make] of files()) if (name === path) return make();
  return undefined;
}

function textOf(files: readonly WrittenFile[], path: string): string | undefined {
  return files.find(([name]) => name === path)?.[1];
}

function current(): Promise<Catalogue> {
  return openCatalogue(catalogueFolder(process.env));
}
