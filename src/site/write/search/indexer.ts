/** A process that makes the search index of the records that it is told: `node indexer.ts KEPT SITE [new]`, by messages. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, saveKept } from '../../../catalogue/kept-file.ts';
import { LaterOutput } from '../later-output.ts';
import { answerTasks } from '../other-process.ts';
import { Output } from '../output.ts';
import { Parts, type PartsByName } from '../parts.ts';
import type { Groups } from './found.ts';
import { writeIndex } from './index-files.ts';
import { updatedIndex, wholeIndex } from './kept-index.ts';
import type { Answer, Task } from './other-indexer.ts';
import { readIndex, saveIndex } from './saved-index.ts';

/** How many records the engine takes between two words on how far it is. */
const STEP = 100;

const [folder = '', root = '', mode] = process.argv.slice(2);
const partsFile = join(folder, 'parts.kept');
const before = mode === 'new' ? undefined : readKept<PartsByName>(partsFile);
const kept = before === undefined ? undefined : readIndex(folder);

answerTasks(index);

async function index({ groups: given }: Task, show: (done: number, total: number) => void): Promise<Answer> {
  const groups = complete(given);
  if (groups === undefined) return null;
  // Nobody knows which files an index has that stands there.
  if (before === undefined) rmSync(join(root, 'pagefind'), { recursive: true, force: true });
  const begin = (total: number) => (done: number) => {
    if (done % STEP === 0 || done === total) show(done, total);
  };
  const made = kept === undefined ? await wholeIndex(groups, begin) : await updatedIndex(kept, groups, begin);
  saveIndex(folder, made.index, kept);
  const output = mode === 'new' ? new Output(root, true) : new LaterOutput(root);
  const parts = new Parts(output, before ?? {});
  writeIndex(made, parts);
  await output.settled();
  saveKept(partsFile, parts.finish());
  const { written, removed } = output;
  return { read: made.read, records: made.index.lengths.length, written, removed };
}

function complete(given: Task['groups']): Groups | undefined {
  const groups = given.map(([name, records]) => [name, records ?? kept?.groups.get(name)] as const);
  const known = groups.flatMap(([name, records]) => (records === undefined ? [] : [[name, records] as const]));
  return known.length === groups.length ? new Map(known) : undefined;
}
