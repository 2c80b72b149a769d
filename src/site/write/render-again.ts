import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { Catalogue } from '../../catalogue/types.ts';
import { type KeptRendering, RENDERING, type RenderedPath } from '../build/kept-rendering.ts';
import { handOver } from '../build/records.ts';
import type { SiteFile } from './output.ts';

/**
 * What Astro bundles to render with, as far as it is used here. Astro describes none of it: the test of changed builds holds
 * what comes out to that of a whole build.
 */
interface Bundle {
  app: {
    manifest: { routes: readonly { routeData: RouteData }[] };
    setInternals(internals: { pagesByKeys: ReadonlyMap<string, unknown> }): void;
    setOptions(options: {
      settings: { scripts: readonly never[] };
      logger: { options: { destination: object } };
    }): void;
    render(request: Request, options: { routeData: RouteData }): Promise<Response>;
  };
}

type App = Bundle['app'];

/**
 * Renders what Astro rendered at the last build from records, with the code that it bundled then and another catalogue that has the
 * same pages. Throws when the code cannot be run or a page cannot be rendered.
 *
 * @param folder what `keepingPrerenderer` has kept
 * @param isAsked whether a file, by its path under the site, is to be rendered
 */
export async function renderAgain(
  folder: string,
  catalogue: Catalogue,
  isAsked: (file: string) => boolean = () => true,
): Promise<SiteFile[]> {
  const { entry, styles, paths } = keptRendering(folder);
  handOver(catalogue);
  const { app } = (await import(pathToFileURL(resolve(folder, entry)).href)) as Bundle;
  app.setInternals({ pagesByKeys: new Map(styles) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  // One after the other within a route: the first asks for the paths of all, the others find the answer.
  const asked = paths.filter(({ file }) => isAsked(file));
  const routes = [...Map.groupBy(asked, keyOf).values()].map((group) => renderRoute(app, group));
  return (await Promise.all(routes)).flat();
}

async function renderRoute(app: App, paths: readonly RenderedPath[]): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  const key = paths.map(keyOf)[0];
  const route = app.manifest.routes.find(({ routeData }) => keyOf(routeData) === key);
  if (route === undefined) throw new Error(`The code that was kept renders no ${key}.`);
  for (const { url, file } of paths) {
    const response = await app.render(new Request(url), route);
    if (!response.ok && file !== '404.html') throw new Error(`${url} is answered with ${response.status}.`);
    files.push([file, new Uint8Array(await response.arrayBuffer())]);
  }
  return files;
}

const keyOf = ({ component, route }: Pick<RouteData, 'component' | 'route'>) => `${component} ${route}`;

/** Paths of the files under the site that the code renders. */
export function keptPaths(folder: string): Set<string> {
  return new Set(keptRendering(folder).paths.map(({ file }) => file));
}

function keptRendering(folder: string): KeptRendering {
  // A build has written it, in this form.
  return JSON.parse(readFileSync(join(folder, RENDERING), 'utf8')) as KeptRendering;
}
