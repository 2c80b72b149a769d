import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Catalogue } from '../../catalogue/types.ts';
import type { ConfiguredServer } from '../../stack/index.ts';
import { serverIds } from '../definitions/ids.ts';
import { readDefinitions } from '../definitions/read.ts';
import { importedRecord } from '../definitions/record.ts';
import { settle } from '../stack/settle.ts';
import { draftRecord } from './draft.ts';
import { startFrom } from './new-record.ts';
import { readTools } from './tools.ts';

const TOOLS = ['send', 'query', 'create', 'search'].map((name) => ({ name, inputSchema: { type: 'object' } }));

let file = '';
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'mcp-risk-')), 'tools.json');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true }));

/** What `import` makes of the tools of a server. */
async function imported(entry: object) {
  writeFileSync(file, JSON.stringify(entry));
  const { servers } = await readDefinitions(file);
  return servers.map((server, index) => importedRecord(serverIds(servers)[index] ?? '', server).record.tools)[0] ?? [];
}

const NAMES = ['@acme/Postgres', 'gmail', 'Acme Filesystem Server', ''];

it.each(NAMES)('a live server "%s" is read as import reads its definitions', async (name) => {
  const draft = draftRecord({ name, version: '1' }, (await readTools(TOOLS)).tools, 'stdio');
  expect(draft.tools).toEqual(await imported({ name, tools: TOOLS }));
});

it.each(NAMES)('and so is the start of a new record of "%s"', async (name) => {
  const tools = await imported({ name, tools: TOOLS });
  expect((await startFrom(file)).tools).toEqual(tools);
});

/** The capabilities of the tools that `stack --tools x=FILE` reads, for a server that was recognised or not. */
async function inStack(id: string | undefined) {
  const answers = { as: new Map(), tools: new Map([['x', file]]) };
  const known =
    id === undefined ? { kind: 'unknown' as const } : { kind: 'known' as const, id, by: 'package' as const };
  // Neither is asked for more than is given here.
  const configuration = { format: 'mcpServers' as const, servers: [{ name: 'x' } as ConfiguredServer], findings: [] };
  const [settled] = await settle(configuration, [known], answers, {} as Catalogue);
  return settled?.tools?.map(({ capabilities }) => capabilities);
}

const capabilities = (tools: Awaited<ReturnType<typeof imported>>) => tools.map((tool) => tool.capabilities);

it.each(NAMES)('and so are the tools of "%s" in a stack', async (name) => {
  const tools = await imported({ name, tools: TOOLS });
  expect(await inStack(undefined)).toEqual(capabilities(tools));
});

it('in a stack, a bare answer is read as that of the server that was recognised', async () => {
  const named = capabilities(await imported({ name: 'acme-postgres', tools: TOOLS }));
  const bare = capabilities(await imported(TOOLS));
  expect(named).not.toEqual(bare);
  expect(await inStack('acme-postgres')).toEqual(named);
  expect(await inStack(undefined)).toEqual(bare);
});
