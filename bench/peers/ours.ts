/**
 * Tool pages as the build writes them, in processes of their own: as there, two share the work where tools are many. Only the
 * pages are timed. As in the build, the catalogue has been read before and the data files of the tools have been made, so that
 * classes and policies are worked out. `node bench/peers/ours.ts CATALOGUE SHELL OUT COUNT` prints the seconds.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { SHELL_PATHS, Shell } from '../../src/site/templates/shell.ts';
import { toolDataFiles, toolPageFile } from '../../src/site/write/files.ts';
import { Output } from '../../src/site/write/output.ts';
import { guidesOf, readProse } from '../../src/site/write/prose.ts';
import { MANY_TOOLS } from '../../src/site/write/servers.ts';

const [folder = '', shellFile = '', out = '', given = ''] = process.argv.slice(2);
const count = Number(given);
const share =
  process.send === undefined && count >= MANY_TOOLS ? fork(import.meta.filename, process.argv.slice(2)) : undefined;
const catalogue = await openCatalogue(folder);
const guides = guidesOf(readProse('content'));
const half = count >= MANY_TOOLS ? Math.ceil(count / 2) : count;
const tools = process.send === undefined ? catalogue.tools.slice(0, half) : catalogue.tools.slice(half, count);
for (const tool of tools) toolDataFiles(tool, catalogue);
if (process.send === undefined) {
  if (share !== undefined) await once(share, 'message');
  const started = performance.now();
  share?.send('write');
  const shared = share === undefined ? undefined : once(share, 'message');
  write();
  await shared;
  process.stdout.write(`${(performance.now() - started) / 1000}\n`);
  share?.disconnect();
} else {
  process.once('message', () => {
    write();
    process.send?.('written');
  });
  process.send('ready');
}

function write(): void {
  const shell = new Shell(readFileSync(shellFile, 'utf8'), SHELL_PATHS.tool);
  const output = new Output(out, true);
  for (const tool of tools) output.write(toolPageFile(tool, catalogue, guides, shell));
}
