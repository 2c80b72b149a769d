/**
 * Tool pages as the build writes them, in a process of their own. Only the pages are timed. As in the build, the catalogue
 * has been read before and the data files of the tools have been made, so that classes and policies are worked out.
 * `node bench/peers/ours.ts CATALOGUE SHELL OUT COUNT` prints the seconds.
 */
import { readFileSync } from 'node:fs';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { SHELL_PATHS, Shell } from '../../src/site/templates/shell.ts';
import { toolDataFiles, toolPageFile } from '../../src/site/write/files.ts';
import { Output } from '../../src/site/write/output.ts';
import { guidesOf, readProse } from '../../src/site/write/prose.ts';

const [folder = '', shellFile = '', out = '', count] = process.argv.slice(2);
const catalogue = await openCatalogue(folder);
const guides = guidesOf(readProse('content'));
const tools = catalogue.tools.slice(0, Number(count));
for (const tool of tools) toolDataFiles(tool, catalogue);
const started = performance.now();
const shell = new Shell(readFileSync(shellFile, 'utf8'), SHELL_PATHS.tool);
const output = new Output(out, true);
for (const tool of catalogue.tools.slice(0, Number(count))) output.write(toolPageFile(tool, catalogue, guides, shell));
process.stdout.write(`${(performance.now() - started) / 1000}\n`);
