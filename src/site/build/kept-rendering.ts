import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';

/** Where Astro puts the code that renders, below the folder of the site, until it has rendered. */
const BUNDLE = '.prerender';

/** In the folder of the kept code: what is needed to run it. */
export const RENDERING = 'rendering.json';

/** The style sheets of pages, under the keys by which Astro's code asks for them. */
export type PageStyles = Map<string, { styles: readonly unknown[] }>;

/** Routes that cost much and read the record of no server, so that what they make stays: prose, diagnostics, schemas. */
const OF_NO_SERVER = /^\/(?:\[\.\.\.path\]|diagnostics|guides|schema|api\/v1\/\[\.\.\.page\])/;

/** One page or file that was rendered. */
export interface RenderedPath {
  /** Whole address. */
  url: string;
  component: string;
  route: string;
  /** Path of its file under the site. */
  file: string;
}

/** How to render again what Astro rendered. */
export interface KeptRendering {
  /** Module of the bundled code that renders, below the folder. */
  entry: string;
  styles: readonly (readonly [key: string, page: { styles: readonly unknown[] }])[];
  /** Everything that may come out different when the record of a server changes. */
  paths: readonly RenderedPath[];
}

interface Given {
  /** Folder that Astro builds into. */
  from: string;
  /** Folder to keep the code in. */
  into: string;
  base: string;
  styles: PageStyles;
}

/**
 * Astro's own renderer, which throws away the code that it has bundled when it ends: this one keeps it, with what it was asked to
 * render. Bundling takes longer than all rendering, and as long as no code changes it makes the same.
 */
export function keepingPrerenderer(standard: AstroPrerenderer, { from, into, base, styles }: Given): AstroPrerenderer {
  const paths: RenderedPath[] = [];
  return {
    name: 'kept',
    setup: async () => standard.setup?.(),
    getStaticPaths: () => standard.getStaticPaths(),
    render: (request, options) => {
      const { component, route, type } = options.routeData;
      const file = fileOf(new URL(request.url).pathname, type, base);
      if (!OF_NO_SERVER.test(route)) paths.push({ url: request.url, component, route, file });
      return standard.render(request, options);
    },
    teardown: async () => {
      await standard.teardown?.();
      const bundle = join(from, BUNDLE);
      const entry = readdirSync(bundle).find((name) => name.startsWith('prerender-entry.'));
      if (entry === undefined) throw new Error(`Astro has left no code in ${bundle} to render with again.`);
      rmSync(into, { recursive: true, force: true });
      mkdirSync(into, { recursive: true });
      cpSync(bundle, into, { recursive: true });
      const kept: KeptRendering = {
        entry,
        styles: [...styles].map(([key, page]) => [key, { styles: page.styles }]),
        paths,
      };
      writeFileSync(join(into, RENDERING), JSON.stringify(kept));
    },
  };
}

/** As Astro names files where `build.format` is "directory". */
function fileOf(pathname: string, type: RouteData['type'], base: string): string {
  const path = decodeURI(pathname).slice(base.length);
  if (type === 'endpoint') return path.replace(/\/$/, '');
  return path === '404/' ? '404.html' : `${path}index.html`;
}
