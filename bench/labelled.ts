/**
 * How well tools are classified whose servers have no record in the catalogue:
 *
 *   node bench/labelled.ts definitions.jsonl [more.jsonl ...]
 *
 * The files hold one server with `tools` a line, under the ids that the labels use; `labels.ts` says where these come
 * from, and what was looked at.
 */
import { type DefinedServer, readDefinitions } from '../src/cli/definitions/read.ts';
import { accuracyText } from '../src/cli/report/accuracy.ts';
import { type Accuracy, accuracyOf, type Compared, compare } from '../src/risk/classify/accuracy.ts';
import { classify } from '../src/risk/classify/classify.ts';
import type { ToolDefinition } from '../src/risk/classify/definition.ts';
import { type Labels, readLabels, type Sampled, type Wanted } from './labels.ts';

/** A comparison, and what tells a reader which one it is. */
interface Held extends Compared {
  address: string;
  /** Absent where no severity was labelled. */
  sameSeverity: boolean | undefined;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Name files of definitions: node bench/labelled.ts definitions.jsonl [more.jsonl ...]\n');
  process.exitCode = 2;
} else {
  await measure(files);
}

async function measure(paths: readonly string[]): Promise<void> {
  const read = (await Promise.all(paths.map(readDefinitions))).flatMap(({ servers }) => servers);
  // Files may overlap: the first that has a server counts.
  const servers = [...new Map(read.toReversed().map((server) => [server.name, server])).values()];
  const { labels, drawn, looked, unseen, further, later, again, fresh } = await readLabels();
  const ids = Object.keys(labels);
  const even = (_: unknown, index: number): boolean => index % 2 === 0;
  const odd = (_: unknown, index: number): boolean => index % 2 === 1;
  const serversOf = (part: readonly string[]): Held[] =>
    servers.filter(({ name = '' }) => part.includes(name)).flatMap((one) => heldOf(one, labels));
  const toolsOf = (part: readonly Sampled[]): Held[] => part.flatMap((one) => heldDrawn(one, servers));
  const parts: [name: string, held: Held[]][] = [
    ['51 servers: first of each pair', serversOf(ids.filter(even))],
    ['51 servers: second of each pair', serversOf(ids.filter(odd))],
    ['51 servers: all', serversOf(ids)],
    ['Drawn at random: even numbers, which rules may be changed by', toolsOf(drawn.filter(even))],
    ['Drawn at random: odd numbers, which nobody looks at', toolsOf(drawn.filter(odd))],
    ['Drawn at random: all', toolsOf(drawn)],
    ['Drawn at random: those without doubt', toolsOf(drawn.filter(({ doubt }) => !doubt))],
    ['Sampled: those that rules may be changed by', toolsOf(looked)],
    ['Sampled: those that nobody looks at', toolsOf(unseen)],
    ['51 servers: tools labelled later', toolsOf(further)],
    ['Sampled once more: even numbers, which rules may be changed by', toolsOf(later.filter(even))],
    ['Sampled once more: odd numbers, which nobody looks at', toolsOf(later.filter(odd))],
    ['Labelled again: further tools of servers that rules may be changed by', toolsOf(again)],
    ['Labelled when rules stood, which nobody looks at', toolsOf(fresh)],
  ];
  for (const [name, held] of parts)
    process.stdout.write(`\n${name}\n${held.length === 0 ? 'No definitions of these.' : text(held)}\n`);
}

function heldOf(server: DefinedServer, labels: Labels): Held[] {
  return server.tools.flatMap((tool) => {
    const wanted = labels[server.name ?? '']?.[tool.name];
    return wanted === undefined ? [] : [held(server, tool, wanted)];
  });
}

/** The first tool of that name on the first server of that name; none where the files have neither. */
function heldDrawn(
  { server: id, tool: name, category, capabilities }: Sampled,
  servers: readonly DefinedServer[],
): Held[] {
  const server = servers.find((one) => one.name === id && one.tools.some((tool) => tool.name === name));
  const tool = server?.tools.find((one) => one.name === name);
  return server === undefined || tool === undefined ? [] : [held(server, tool, { category, capabilities })];
}

function held({ name = '', tools }: DefinedServer, tool: ToolDefinition, wanted: Wanted): Held {
  const siblings = tools.map((one) => one.name);
  const { facts, assessment } = classify(tool, siblings, name);
  const compared = compare(wanted, { facts, category: assessment.category });
  const sameSeverity = wanted.severity === undefined ? undefined : assessment.severity === wanted.severity;
  return { ...compared, address: `${name}/${tool.name}`, sameSeverity };
}

function text(held: readonly Held[]): string {
  const accuracy = accuracyOf(held);
  const missed = held.filter(({ reviewed, machine }) => isGrave(reviewed) && machine === 'Read');
  const rated = held.filter(({ sameSeverity }) => sameSeverity !== undefined);
  const severities = rated.filter(({ sameSeverity }) => sameSeverity).length;
  return [
    accuracyText(accuracy),
    '',
    ...(rated.length === 0 ? [] : [`Severities that agree: ${severities} of ${rated.length}`]),
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
