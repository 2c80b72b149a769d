/** A process that writes the files of the servers that it is told: `node writer.ts RECORDS SITE`, by messages. */
import { buildCatalogue, recordsSavedIn } from '../../catalogue/index.ts';
import { answerTasks } from './other-process.ts';
import type { Answer, Task } from './other-writer.ts';
import { Output, type SiteFile } from './output.ts';
import { guidesOf, readProse } from './prose.ts';
import { digestsOf } from './server-digests.ts';
import { ServerPages, serverData } from './server-files.ts';

const [records = '', root = ''] = process.argv.slice(2);
const catalogue = buildCatalogue(recordsSavedIn(records));
const servers = new Map(catalogue.servers.map((server) => [server.id, server]));
const guides = guidesOf(readProse('content'));
const output = new Output(root, true);
let pages: ServerPages | undefined;

answerTasks(answer);

function answer({ server: id, layouts }: Task): Answer {
  const server = servers.get(id);
  if (server === undefined) throw new Error(`${records} holds no server ${id}.`);
  if (layouts !== undefined) pages = new ServerPages(catalogue, guides, layouts);
  if (pages !== undefined) return { files: write(pages.of(server)) };
  return { files: write(serverData(server, catalogue)), digests: digestsOf(server) };
}

function write(files: readonly SiteFile[]): string[] {
  for (const file of files) output.write(file);
  return files.map(([path]) => path);
}
