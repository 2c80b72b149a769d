/**
 * How well tools are classified whose servers have no record in the catalogue:
 *
 *   node bench/labelled.ts definitions.jsonl
 *
 * The file holds one server with `tools` a line, under the ids that `labels.json` uses. Those are 275 tools of 51
 * servers, labelled from their definitions before the engine was asked: the category by the worst that one call can do;
 * the severity by the table of the method page; the capabilities by the definitions of the vocabulary. A list or
 * description of resources has no capability, unless it names people. Databases and clusters that are set up, jobs that
 * are started and tasks handed to another agent are Execute; what is lost is Destructive, also where it could be made
 * again. Of long lists every second to fourth tool was taken. For about one label in fifteen another category could be
 * defended, so that single per cents mean little. Most of the servers are of two authors, who wrote servers of the
 * catalogue too.
 *
 * Rules may be changed by the errors on every second server, beginning with the first. The errors on the others are for
 * nobody to look at, so that their figures say what to expect of servers still unseen.
 */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type DefinedServer, readDefinitions } from '../src/cli/definitions/read.ts';
import { accuracyText } from '../src/cli/report/accuracy.ts';
import { type Accuracy, accuracyOf, type Compared, compare } from '../src/risk/classify/accuracy.ts';
import { classify } from '../src/risk/classify/classify.ts';
import { CATEGORIES, SEVERITIES, TOOL_CAPABILITIES } from '../src/risk/vocabulary.ts';

const label = z.strictObject({
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  capabilities: z.array(z.enum(TOOL_CAPABILITIES)),
});
const labelled = z.record(z.string(), z.record(z.string(), label));
type Labels = z.infer<typeof labelled>;

/** A comparison, and what tells a reader which one it is. */
interface Held extends Compared {
  address: string;
  sameSeverity: boolean;
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Name a file of definitions: node bench/labelled.ts definitions.jsonl\n');
  process.exitCode = 2;
} else {
  await measure(file);
}

async function measure(path: string): Promise<void> {
  const labels = labelled.parse(JSON.parse(await readFile(new URL('labels.json', import.meta.url), 'utf8')));
  const { servers } = await readDefinitions(path);
  const ids = Object.keys(labels);
  const parts: [name: string, ids: string[]][] = [
    ['Servers that rules were tuned on', ids.filter((_, index) => index % 2 === 0)],
    ['Servers that nobody looked at', ids.filter((_, index) => index % 2 === 1)],
    ['All', ids],
  ];
  for (const [name, part] of parts) {
    const held = servers.filter((server) => part.includes(server.name ?? '')).flatMap((one) => heldOf(one, labels));
    process.stdout.write(`\n${name}\n${text(held)}\n`);
  }
}

function heldOf({ name = '', tools }: DefinedServer, labels: Labels): Held[] {
  const siblings = tools.map((tool) => tool.name);
  return tools.flatMap((tool) => {
    const wanted = labels[name]?.[tool.name];
    if (wanted === undefined) return [];
    const { facts, assessment } = classify(tool, siblings, name);
    const compared = compare(wanted, { facts, category: assessment.category });
    return [{ ...compared, address: `${name}/${tool.name}`, sameSeverity: assessment.severity === wanted.severity }];
  });
}

function text(held: readonly Held[]): string {
  const accuracy = accuracyOf(held);
  const missed = held.filter(({ reviewed, machine }) => isGrave(reviewed) && machine === 'Read');
  const severities = held.filter(({ sameSeverity }) => sameSeverity).length;
  return [
    accuracyText(accuracy),
    '',
    `Severities that agree: ${severities} of ${held.length}`,
    `Destructive or Financial tools called Read: ${missed.map(({ address }) => address).join(', ') || 'none'}`,
    inAll(accuracy),
  ].join('\n');
}

function isGrave(category: Compared['reviewed']): boolean {
  return category === 'Destructive' || category === 'Financial';
}

/** Precision and recall over all capabilities together. */
function inAll({ capabilities }: Accuracy): string {
  const sums = { both: 0, machineOnly: 0, reviewedOnly: 0 };
  for (const { both, machineOnly, reviewedOnly } of Object.values(capabilities)) {
    sums.both += both;
    sums.machineOnly += machineOnly;
    sums.reviewedOnly += reviewedOnly;
  }
  const { both, machineOnly, reviewedOnly } = sums;
  const share = (whole: number): string => (whole === 0 ? '-' : (both / whole).toFixed(3));
  return `Capabilities together: precision ${share(both + machineOnly)}, recall ${share(both + reviewedOnly)}`;
}
