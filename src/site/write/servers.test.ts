import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildCatalogue } from '../../catalogue/build/catalogue.ts';
import { changed, SERVER_YAML } from '../../catalogue/fixtures/texts.ts';
import { loadFolder, recordsOf } from '../../catalogue/load/folder.ts';
import { RecordMemory } from '../../catalogue/load/memory.ts';
import { MARKS, SHELL_PATHS } from '../templates/shell.ts';
import { filesIn } from './folder.ts';
import { type OtherWriter, otherWriter } from './other-writer.ts';
import { Output } from './output.ts';
import { Parts } from './parts.ts';
import { guidesOf, readProse } from './prose.ts';
import { ServerWriter } from './servers.ts';
import { ServerKeys } from './traces.ts';

const folder = mkdtempSync(join(tmpdir(), 'writers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RECORDS = join(folder, 'records');
const LAYOUTS = Object.fromEntries(Object.values(SHELL_PATHS).map((path) => [path, Object.values(MARKS).join('')]));

mkdirSync(join(folder, 'catalogue/servers'), { recursive: true });
for (const id of ['acme-desk', 'beta-desk', 'gamma-desk', 'delta-desk', 'eta-desk', 'zeta-desk'])
  writeFileSync(join(folder, `catalogue/servers/${id}.yaml`), changed(SERVER_YAML, 'id: acme-desk', `id: ${id}`));
const memory = RecordMemory.empty('test');
const { files: read } = await loadFolder(join(folder, 'catalogue'), memory.read);
const catalogue = buildCatalogue(recordsOf(read));
memory.save(RECORDS, catalogue);

/** Writes everything about the servers, with another process or without. */
async function writtenInto(name: string, other?: Pick<OtherWriter, 'ask'>) {
  const root = join(folder, name);
  const keys = new ServerKeys(catalogue, memory.digests(), {});
  const parts = new Parts(new Output(root, true), {});
  const writer = new ServerWriter({ catalogue, guides: guidesOf(readProse('content')), parts, keys, other });
  const done: number[] = [];
  const files = await writer.writeData((n) => done.push(n));
  const pages = await writer.writePages(LAYOUTS, (n) => done.push(n));
  return {
    files,
    pages,
    done,
    traces: keys.traces,
    parts: Object.entries(parts.finish()).sort(),
    contents: new Map([...filesIn(root)].map(([path, content]) => [path, String(content)])),
  };
}

it('writes the same with another process as alone, and remembers the same', async () => {
  const alone = await writtenInto('alone');
  const other = otherWriter(RECORDS, join(folder, 'shared'));
  try {
    const shared = await writtenInto('shared', other);
    expect(shared.contents.size).toBeGreaterThan(50);
    expect(shared).toEqual(alone);
  } finally {
    other.end();
  }
});

it('leaves a part of the servers to the other process', async () => {
  const asked: string[] = [];
  const ask: OtherWriter['ask'] = async ({ server }) => {
    asked.push(server);
    return { files: [] };
  };
  await writtenInto('asked', { ask });
  expect(asked.length).toBeGreaterThanOrEqual(2);
});

it('fails for a server that the other process does not know, and goes on', async () => {
  const other = otherWriter(RECORDS, join(folder, 'failed'));
  try {
    await expect(other.ask({ server: 'no-such-server' })).rejects.toThrow('holds no server no-such-server.');
    expect((await other.ask({ server: 'acme-desk' })).files).toContain('servers/acme-desk/index.md');
  } finally {
    other.end();
  }
});

it('fails when the other process ends, since its records are not there', async () => {
  const other = otherWriter(join(folder, 'none'), join(folder, 'failed'));
  await expect(other.ask({ server: 'acme-desk' })).rejects.toThrow('A process that writes files ended');
  await expect(other.ask({ server: 'acme-desk' })).rejects.toThrow('A process that writes files ended');
});
