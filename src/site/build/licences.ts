import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import type { Notice } from '../../publish/licences.ts';

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** What readers get beside the modules of scripts: the search engine as it is, and the bundler's loader. */
const ALWAYS = ['node_modules/pagefind', 'node_modules/vite'];

const TYPEFACES = 'src/site/fonts/OFL.txt';

/** Which packages have code in the scripts that readers get. */
export class BundledPackages {
  #folders = new Set(ALWAYS.map((folder) => resolve(folder)));

  /** Notes the packages of one bundler: that of the pages, in the named environment, or that of the workers. */
  plugin(environment?: string): Plugin {
    const folders = this.#folders;
    return {
      name: 'bundled-packages',
      generateBundle(_options, bundle) {
        if (environment !== undefined && this.environment.name !== environment) return;
        const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
        for (const folder of modules.flatMap((module) => packageFolder(module) ?? [])) folders.add(folder);
      },
    };
  }

  /** All of them with their licences, and the typefaces. Throws when a package came without the text of its licence. */
  notices(): Notice[] {
    const typefaces = {
      name: 'typefaces',
      version: 'sans and mono',
      licence: 'OFL-1.1',
      text: readFileSync(TYPEFACES, 'utf8'),
    };
    return [...[...this.#folders].map(notice), typefaces];
  }
}

/** `/x/node_modules/@a/b/dist/c.js` -> `/x/node_modules/@a/b`; our own modules have none. */
export function packageFolder(module: string): string | undefined {
  return /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1];
}

function notice(folder: string): Notice {
  const { name, version, license } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  if (file === undefined) throw new Error(`${name} is sent to readers, and its package has no file with its licence.`);
  // The bundler also lists the licences of what it is made of itself, which goes to nobody.
  const [text = ''] = textOf(join(folder, file)).split('# Licenses of bundled dependencies');
  return { name, version, licence: license, text };
}

/** The text of a file, or of all files of a folder. */
function textOf(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  return readdirSync(path)
    .map((name) => textOf(join(path, name)))
    .join('\n\n');
}
