import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadRecords } from '../../src/catalogue/index.ts';
import { hostileLines } from './definitions.ts';
import { CATALOGUE, DEFINITIONS, FOLDER, SITE } from './places.ts';
import { CHANGES, hostileAttack, RETIRED, SERVER } from './records.ts';

/** Imports the hostile definitions, writes hostile records beside them and builds a site from all. HOSTILE_DEFINITIONS may name a JSON list of more tools. */
export default async function setup(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(DEFINITIONS, hostileLines() + moreLines(process.env['HOSTILE_DEFINITIONS']));
  // Some of it cannot stay as it is, which is what 1 says.
  run('src/cli/mcp-risk.ts', ['import', DEFINITIONS, '--out', CATALOGUE], [0, 1]);
  await writeRecords();
  run('src/cli/build-site.ts', [], [0]);
}

function moreLines(file: string | undefined): string {
  if (file === undefined) return '';
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const tools: unknown[] = Array.isArray(list) ? list : [];
  return tools.map((tool, index) => `${JSON.stringify({ server: `more-${index}`, tools: [tool] })}\n`).join('');
}

/** An attack must name what others refer to, so a record of the catalogue is rewritten. */
async function writeRecords(): Promise<void> {
  const { records } = await loadRecords(CATALOGUE);
  for (const { record } of records.attacks.slice(0, 1)) save(`attacks/${record.id}.yaml`, hostileAttack(record));
  save(`servers/${SERVER.id}.yaml`, SERVER);
  save('changes.yaml', CHANGES);
  save('retired.yaml', RETIRED);
}

function save(name: string, record: unknown): void {
  writeFileSync(join(CATALOGUE, name), stringify(record, { aliasDuplicateObjects: false }));
}

function run(program: string, args: readonly string[], expected: readonly number[]): void {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CATALOGUE: program.includes('build') ? CATALOGUE : 'catalogue',
      SITE_OUT: SITE,
      NO_COLOR: '1',
    },
  });
  if (!expected.includes(status ?? -1)) throw new Error(`${program} ended with ${status}:\n${stderr.slice(-4000)}`);
}
