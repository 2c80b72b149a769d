/**
 * How the search for related tools grows with the catalogue:
 *
 *   node bench/related.ts [catalogue folder]
 *
 * Finds the related tools of every tool among the first quarter, the first half and all of the servers, and among twice and
 * four times as many under other names. Processor time of this process, not seconds on a clock.
 */
import { CATALOGUE_FOLDER, loadRecords } from '../src/catalogue/index.ts';
import { assess, type Neighbour, relatedElsewhere, relatedHere, relationIndex } from '../src/risk/index.ts';

const SHARES = [0.25, 0.5, 1, 2, 4];
const MICROSECONDS = 1000;
/** It weighs on how sure a class is, and not on the class. */
const CONTEXT = { pinned: false, reviewed: false };

const { records } = await loadRecords(process.argv[2] ?? CATALOGUE_FOLDER);
if (records.servers.length === 0) throw new Error('Name a folder of records that has servers, such as `catalogue`.');
const servers = records.servers.map(({ record: { tools } }) => {
  const names = tools.map(({ name }) => name);
  return tools.map((facts): Omit<Neighbour, 'server'> => ({ facts, category: assess(facts, names, CONTEXT).category }));
});
const rows = SHARES.map((share) => measure(neighbours(share)));
const [first] = rows;
process.stdout.write('| Tools | | Processor time | |\n| ---: | ---: | ---: | ---: |\n');
for (const { tools, milliseconds } of rows)
  process.stdout.write(
    `| ${tools} | ${ratio(tools, first?.tools)} | ${milliseconds.toFixed(0)} ms | ${ratio(milliseconds, first?.milliseconds)} |\n`,
  );

function neighbours(share: number): Neighbour[] {
  const whole = Math.max(1, share);
  const some = servers.slice(0, Math.ceil(servers.length * Math.min(1, share)));
  return Array.from({ length: whole }, (_, copy) =>
    some.flatMap((tools, n) => tools.map((tool) => ({ ...tool, server: `${copy}-${n}` }))),
  ).flat();
}

function measure(tools: readonly Neighbour[]): { tools: number; milliseconds: number } {
  const before = process.cpuUsage();
  const index = relationIndex(tools);
  for (const tool of tools) {
    relatedHere(tool, index);
    relatedElsewhere(tool, index);
  }
  const { user, system } = process.cpuUsage(before);
  return { tools: tools.length, milliseconds: (user + system) / MICROSECONDS };
}

function ratio(value: number, first: number | undefined): string {
  return first === undefined ? '' : `${(value / first).toFixed(1)}x`;
}
