/**
 * The same tool pages through this project, Eleventy, Hugo and a plain write loop, the least that any must do:
 *
 *   npm ci --prefix bench && npm run -s build && npx node bench/peers.ts [CATALOGUE] [--tools N] [--rounds 3]
 *
 * All write pages of the same text and mark-up (a sample is compared, and the weight of all) from the same data. The others
 * get finished what ours work out within their time: the colours of policies, code within sentences, structured data. They
 * take turns within one run, in another order in each round; compare the ratios, not the seconds. The seconds of our pages and
 * of the loop's are those of the writing alone; those of Eleventy and Hugo are those of their whole command less those of a
 * build of one page. Hugo's content files, one a tool, are written before. All write below TMPDIR (/tmp), which had better be
 * in memory. Prints a Markdown table.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogueFolder, outFolder } from '../src/publish/environment.ts';
import { checkSample, type Expected, meanBytes } from './peers/compare.ts';
import { type Contestant, contestants } from './peers/contestants.ts';
import { hugoProgram } from './peers/hugo.ts';
import { shellOf } from './peers/layout.ts';
import { prepare } from './peers/prepare.ts';
import { type Turn, tableOf } from './peers/table.ts';
import { type Watched, watch } from './scale/watch.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tools: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' } },
});
const [limit, rounds] = [Number(values.tools), Number(values.rounds)];
if (!Number.isSafeInteger(limit) || limit < 2 || !Number.isSafeInteger(rounds) || rounds < 1) {
  process.stderr.write('Tools are a whole number from 2 and rounds one from 1: --tools 1000 --rounds 3\n');
  process.exitCode = 2;
} else {
  const work = mkdtempSync(join(tmpdir(), 'peers-'));
  try {
    process.stdout.write(tableOf(await race(work, positionals[0] ?? catalogueFolder(process.env))));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The turns of each contestant, a list a contestant in the same order of rounds. */
async function race(work: string, catalogue: string): Promise<Map<string, Turn[]>> {
  const hugo = await hugoProgram();
  process.stderr.write('Preparing\n');
  const expected = await prepare(work, catalogue, shellOf(outFolder(process.env)), limit);
  const all = contestants(work, catalogue, expected.count, hugo);
  const turns = new Map(all.map(({ name }): [string, Turn[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of [...all.slice(round % all.length), ...all.slice(0, round % all.length)]) {
      const turn = await takeTurn(contestant, expected);
      process.stderr.write(`Round ${round + 1}: ${contestant.name}, ${turn.whole.toFixed(1)} s\n`);
      turns.get(contestant.name)?.push(turn);
    }
  }
  return turns;
}

async function takeTurn({ name, command, isTimedInside, isSame }: Contestant, expected: Expected): Promise<Turn> {
  const { out } = command('all');
  const one = await run(name, command('one'));
  const all = await run(name, command('all'));
  const bytes = meanBytes(name, out, expected);
  if (isSame) checkSample(name, out, expected);
  for (const folder of [out, command('one').out]) rmSync(folder, { recursive: true });
  const pages = isTimedInside ? Number(all.output) : all.seconds - one.seconds;
  const memory = Math.max(...all.peaks.values());
  return { count: expected.count, pages, whole: all.seconds, one: one.seconds, memory, bytes };
}

/** Waits first until the disk has what others have written. */
async function run(name: string, { args, start }: ReturnType<Contestant['command']>): Promise<Watched> {
  spawnSync('sync');
  const watched = await watch(args, start);
  if (watched.code !== 0) throw new Error(`${name} failed with code ${watched.code}.\n${watched.output}`);
  return watched;
}
