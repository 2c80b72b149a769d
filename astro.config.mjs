import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { baseOf, outFolder } from './src/publish/environment.ts';
import { siteBuild } from './src/site/build/integration.ts';
import { markdownProcessor } from './src/site/build/markdown.ts';
import { cacheFolder } from './src/site/build/places.ts';

const base = baseOf(process.env);

export default defineConfig({
  srcDir: './src/site',
  publicDir: './public',
  outDir: outFolder(process.env),
  cacheDir: cacheFolder(process.env),
  site: process.env.SITE_URL ?? 'https://mcp-risk.example',
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
  vite: { build: { assetsInlineLimit: 0 }, logLevel: 'warn' },
});
