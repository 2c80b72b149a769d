/**
 * How well and how fast definitions are classified:
 *
 *   node bench/classify.ts definitions.jsonl
 *
 * The file holds one server with `tools` a line, or a `tools/list` answer. Those of servers with a reviewed record are
 * held against it, all together and in two halves: every second server by id.
 */
import { openCatalogue } from '../src/catalogue/index.ts';
import { machineAccuracy } from '../src/catalogue/machine-accuracy.ts';
import type { Catalogue } from '../src/catalogue/types.ts';
import { definitionsIn } from '../src/cli/definitions/find.ts';
import { readDefinitions } from '../src/cli/definitions/read.ts';
import { accuracyText } from '../src/cli/report/accuracy.ts';
import { classify } from '../src/risk/classify/classify.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Name a file of definitions: node bench/classify.ts definitions.jsonl\n');
  process.exitCode = 2;
} else {
  await measure(file);
}

async function measure(path: string): Promise<void> {
  const { servers } = await readDefinitions(path);
  const tools = servers.reduce((sum, server) => sum + server.tools.length, 0);
  const before = process.cpuUsage();
  const counts = new Map<string, number>();
  for (const server of servers) {
    const siblings = server.tools.map(({ name }) => name);
    for (const tool of server.tools) {
      const category = classify(tool, siblings, server.name).assessment.category ?? 'not known';
      counts.set(category, (counts.get(category) ?? 0) + 1);
    }
  }
  const seconds = process.cpuUsage(before).user / 1e6;
  process.stdout.write(`${tools} tools in ${seconds.toFixed(2)} s of processor time\n`);
  for (const [category, count] of counts) process.stdout.write(`  ${category.padEnd(12)} ${count}\n`);
  await compareHalves(path);
}

async function compareHalves(path: string): Promise<void> {
  const catalogue = await openCatalogue();
  const repositories = new Map(catalogue.servers.map(({ id, record }) => [id, record.source.repository ?? '']));
  const definitions = await definitionsIn(path, repositories);
  const half = (rest: number): Catalogue => ({
    ...catalogue,
    servers: catalogue.servers.filter((_, index) => index % 2 === rest),
  });
  const parts: [name: string, part: Catalogue][] = [
    ['First half', half(0)],
    ['Second half', half(1)],
    ['All', catalogue],
  ];
  for (const [name, part] of parts) {
    process.stdout.write(`\n${name}\n${accuracyText(machineAccuracy(part, definitions))}\n`);
  }
}
