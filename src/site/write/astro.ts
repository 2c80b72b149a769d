import { build } from 'astro';

const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('The first argument names the folder to render into.');

await build({ logLevel: 'warn', outDir });
