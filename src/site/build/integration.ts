import { createReadStream, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentType } from '../../publish/content-types.ts';
import { catalogueFolder } from '../../publish/environment.ts';
import { licencesText } from '../../publish/licences.ts';
import { keepingPrerenderer, type PageStyles } from './kept-rendering.ts';
import { BundledPackages } from './licences.ts';
import { RENDERING_FOLDER } from './places.ts';

/**
 * What Astro does not do by itself: `licences.txt` after a build, bundled code that is kept for the next one, and in `dev` the
 * search index of the last build and the files that a build writes beside Astro.
 */
export function siteBuild(): AstroIntegration {
  let root = '';
  let base = '/';
  const packages = new BundledPackages();
  const styles: PageStyles = new Map();
  return {
    name: 'site-build',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [packages.plugin('client')], worker: { plugins: () => [packages.plugin()] } },
        });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.outDir);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server }) => {
        reloadWithCatalogue(server);
        server.middlewares.use((request, response, next) => {
          const file = indexFile(request.url ?? '', base, root);
          if (file === undefined) return next();
          response.setHeader('Content-Type', contentType(file));
          createReadStream(file).pipe(response);
        });
        server.middlewares.use((request, response, next) => {
          answerWritten(server, base, request.url ?? '').then((answer) => {
            if (answer === undefined) return next();
            response.setHeader('Content-Type', answer.type);
            response.end(answer.text);
          }, next);
        });
      },
      'astro:build:setup': ({ pages }) => {
        for (const [key, page] of pages) styles.set(key, page);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const into = process.env[RENDERING_FOLDER];
        if (into !== undefined)
          setPrerenderer((standard) => keepingPrerenderer(standard, { from: root, into, base, styles }));
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('licences.txt', dir), licencesText(packages.notices()));
      },
    },
  };
}

/** The file of the search index that an address stands for; names are checked, so that no address leads elsewhere. */
function indexFile(url: string, base: string, root: string): string | undefined {
  const path = url.replace(/\?.*$/, '').replace(base, '');
  if (!url.startsWith(`${base}pagefind/`) || !/^pagefind(?:\/[\w-][\w.-]*){1,2}$/.test(path)) return undefined;
  const file = join(root, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

/** Reads the records anew when one is edited. */
function reloadWithCatalogue(server: ViteDevServer): void {
  const folder = resolve(catalogueFolder(process.env)) + sep;
  server.watcher.add(folder).on('all', (_event, file) => {
    if (!resolve(file).startsWith(folder)) return;
    for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  });
}

/** A file that the build writes beside Astro, made by the code as it is now. */
async function answerWritten(
  server: ViteDevServer,
  base: string,
  url: string,
): Promise<{ type: string; text: string } | undefined> {
  const path = url.replace(/[?#].*$/s, '').replace(base, '');
  const { writtenFile } = (await server.ssrLoadModule('/src/site/write/dev.ts')) as typeof import('../write/dev.ts');
  const text = await writtenFile(path, async (layout) => {
    const [address = ''] = server.resolvedUrls?.local ?? [];
    return (await fetch(new URL(`${base}${layout}`, address))).text();
  });
  return text === undefined ? undefined : { text, type: contentType(path.endsWith('/') ? '.html' : path) };
}
