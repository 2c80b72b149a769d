import { build } from 'astro';

const [outDir, again] = process.argv.slice(2);
if (outDir === undefined) throw new Error('The first argument names the folder to render into.');

await build({ logLevel: 'warn', outDir, force: again !== '--again' });
