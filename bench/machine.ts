/**
 * Writes the figures that the method page publishes of the classification:
 *
 *   node bench/machine.ts reviewed.jsonl unreviewed.jsonl > src/site/machine.json
 *
 * Both files hold one server with `tools` a line. The first has the definitions of servers with a reviewed record, which
 * are held against it; of the second only the classes are counted.
 */
import { openCatalogue } from '../src/catalogue/index.ts';
import { machineAccuracy } from '../src/catalogue/machine-accuracy.ts';
import { type MachineFigures, machineFigures } from '../src/catalogue/machine-figures.ts';
import { definitionsIn } from '../src/cli/definitions/find.ts';
import { readDefinitions } from '../src/cli/definitions/read.ts';
import { OUTCOMES } from '../src/risk/classify/accuracy.ts';
import { classify } from '../src/risk/classify/classify.ts';
import { SEVERITIES } from '../src/risk/vocabulary.ts';

const [reviewed, unreviewed] = process.argv.slice(2);
if (reviewed === undefined || unreviewed === undefined) {
  process.stderr.write('Name two files of definitions: node bench/machine.ts reviewed.jsonl unreviewed.jsonl\n');
  process.exitCode = 2;
} else {
  const figures = {
    measured: new Date().toISOString().slice(0, 10),
    reviewed: await held(reviewed),
    unreviewed: await counted(unreviewed),
  };
  process.stdout.write(`${JSON.stringify(machineFigures.parse(figures), null, 2)}\n`);
}

async function held(file: string): Promise<MachineFigures['reviewed']> {
  const catalogue = await openCatalogue();
  const repositories = new Map(catalogue.servers.map(({ id, record }) => [id, record.source.repository ?? '']));
  const definitions = await definitionsIn(file, repositories);
  const found = catalogue.servers.filter(({ id, record }) =>
    record.tools.some(({ name }) => definitions(id, name) !== undefined),
  );
  return { servers: found.length, ...machineAccuracy({ ...catalogue, servers: found }, definitions) };
}

async function counted(file: string): Promise<MachineFigures['unreviewed']> {
  const { servers } = await readDefinitions(file);
  const classes = servers.flatMap(({ name, tools }) => {
    const siblings = tools.map((tool) => tool.name);
    return tools.map((tool) => classify(tool, siblings, name).assessment);
  });
  return {
    servers: servers.length,
    tools: classes.length,
    categories: tally(
      OUTCOMES,
      classes.map(({ category }) => category ?? 'unknown'),
    ),
    severities: tally(
      [...SEVERITIES, 'unknown'] as const,
      classes.map(({ severity }) => severity ?? 'unknown'),
    ),
  };
}

/** How often each of some words occurs, none left out. */
function tally<Word extends string>(words: readonly Word[], found: readonly Word[]): Record<Word, number> {
  const counts = new Map<Word, number>(words.map((word) => [word, 0]));
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  // Every word of the list is a key, which Object.fromEntries cannot say.
  return Object.fromEntries(counts) as Record<Word, number>;
}
