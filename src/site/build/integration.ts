import { createReadStream, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../../publish/headers.ts';
import { site } from '../site.config.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** What Astro does not do by itself: `_headers` after a build, and in `dev` the search index of the last build. */
export function siteBuild(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'site-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.outDir);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = indexFile(request.url ?? '', base, root);
          if (file === undefined) return next();
          response.setHeader('Content-Type', TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), headersFile(base, site.contact));
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
