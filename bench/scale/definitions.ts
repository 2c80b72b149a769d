import { readText } from '../../src/cli/input.ts';

/** Servers of the public set that the stand-in follows in shape, and tools of the largest. */
const SERVERS = 2605;
const LARGEST = 351;

/** Definitions, one server a line: those of a file (plain or gzip), or a stand-in of the same shape. As readText throws. */
export async function definitionLines(file: string | undefined): Promise<string[]> {
  if (file === undefined) return Array.from({ length: SERVERS }, (_, n) => JSON.stringify(standIn(n)));
  const text = await readText(file);
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The same servers `times` over, each time under another name. */
export function repeated(lines: readonly string[], times: number): string[] {
  const copies = Array.from({ length: times }, (_, n) => lines.map((line) => (n === 0 ? line : renamed(line, n + 1))));
  return copies.flat();
}

function renamed(line: string, copy: number): string {
  const entry: { server?: string; title?: string } = JSON.parse(line);
  return JSON.stringify({
    ...entry,
    server: `${entry.server}-${copy}`,
    title: `${entry.title ?? entry.server} ${copy}`,
  });
}

const VERBS = ['get', 'list', 'search', 'create', 'update', 'delete', 'run', 'send', 'upload', 'describe'];
const NOUNS = ['file', 'issue', 'message', 'invoice', 'query', 'container', 'page', 'user', 'branch', 'record'];
const PARAMS = ['path', 'id', 'query', 'url', 'limit', 'body', 'command', 'recipient'];

/** Few servers have many tools: one has 351, the median has 5, the mean is near 9.6. */
function standIn(n: number): object {
  const count = Math.max(1, Math.round(LARGEST / (1 + n) ** 0.9 + (n % 17)));
  const name = `example-server-${n + 1}`;
  return {
    server: name,
    title: `Example server ${n + 1}`,
    tools: Array.from({ length: count }, (_, tool) => toolOf(n, tool)),
  };
}

function toolOf(server: number, n: number): object {
  const [verb, noun] = [VERBS[n % VERBS.length], NOUNS[Math.floor(n / VERBS.length + server) % NOUNS.length]];
  const params = Array.from({ length: (server + n) % 6 }, (_, p) => PARAMS[(n + p) % PARAMS.length] ?? 'id');
  const properties = Object.fromEntries(
    params.map((param) => [param, { type: 'string', description: `The ${param}.` }]),
  );
  return {
    name: `${verb}_${noun}${n < VERBS.length * NOUNS.length ? '' : `_${n}`}`,
    description: `Use this to ${verb} a ${noun} of the account. Answers with the ${noun} as JSON.`,
    inputSchema: { type: 'object', properties, required: params.slice(0, 2) },
  };
}
