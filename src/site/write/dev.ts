import { type Catalogue, openCatalogue } from '../../catalogue/index.ts';
import { catalogueFolder } from '../../publish/environment.ts';
import { SHELL_PATHS, Shell } from '../templates/shell.ts';
import {
  API_INDEX,
  apiIndexFile,
  nameIndexFiles,
  serverDataFiles,
  serverPageFile,
  toolDataFiles,
  toolPageFile,
} from './files.ts';
import { guidesOf, readProse } from './prose.ts';

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
  if (path.startsWith('search/names/')) return textOf(nameIndexFiles(await current()), path);
  const [, id] =
    /^(?:(?:api\/v1|validator|stack|search)\/)?(?:tools|servers|policies)\/([^/]+?)(?:\/|\.json$)/.exec(path) ?? [];
  if (id === undefined) return undefined;
  const catalogue = await current();
  const server = catalogue.server(id);
  if (server === undefined) return undefined;
  const shell = async (at: string) => new Shell(await layout(at), at);
  if (path === server.path) return serverPageFile(server, catalogue, await shell(SHELL_PATHS.server))[1];
  const tool = server.tools.find((one) => one.path === path);
  if (tool !== undefined)
    return toolPageFile(tool, catalogue, guidesOf(readProse('content')), await shell(SHELL_PATHS.tool))[1];
  return textOf([...serverDataFiles(server), ...server.tools.flatMap((one) => toolDataFiles(one, catalogue))], path);
}

function textOf(files: ReturnType<typeof serverDataFiles>, path: string): string | undefined {
  return files.find(([name]) => name === path)?.[1];
}

function current(): Promise<Catalogue> {
  return openCatalogue(catalogueFolder(process.env));
}
