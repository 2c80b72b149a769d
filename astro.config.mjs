import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { baseOf, originOf, outFolder } from './src/publish/environment.ts';
import { siteBuild } from './src/site/build/integration.ts';
import { markdownProcessor } from './src/site/build/markdown.ts';
import { cacheFolder } from './src/site/build/places.ts';

const base = baseOf(process.env);

export default defineConfig({
  srcDir: './src/site',
  publicDir: './public',
  outDir: outFolder(process.env),
  cacheDir: cacheFolder(process.env),
  site: originOf(process.env),
  base,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [mdx(), siteBuild()],
  // Code blocks are coloured by classes in our own processor: a style attribute would break the content security policy.
  markdown: { syntaxHighlight: false, processor: markdownProcessor(base) },
  build: { format: 'directory', concurrency: 16, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1' },
  // What is written beside Astro stands in the same folder; the build has emptied it before both begin.
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false }, logLevel: 'warn' },
});
