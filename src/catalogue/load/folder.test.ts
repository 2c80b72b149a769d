import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ATTACK_YAML, changed, SERVER_YAML } from '../fixtures/texts.ts';
import { loadFolder, recordsOf } from './folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'catalogue-'));
  for (const folder of ['servers', 'attacks', 'rationales', 'vocabulary']) mkdirSync(join(dir, folder));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (file: string, text: string | Uint8Array) => writeFileSync(join(dir, file), text);
const codes = () => loadFolder(dir).problems.map(({ code, file }) => `${code} ${file.slice(dir.length + 1)}`);

it('reads every kind of record, in order of file name', () => {
  write('servers/b.yaml', changed(SERVER_YAML, 'id: acme-desk', 'id: b'));
  write('servers/a.yaml', changed(SERVER_YAML, 'id: acme-desk', 'id: a'));
  write('attacks/ticket-flood.yaml', ATTACK_YAML);
  write('retired.yaml', '- { old: servers/c, reason: Never published., on: 2026-01-01 }\n');
  write('servers/README.md', 'not a record');
  const { files, problems, listed } = loadFolder(dir);
  expect(problems).toEqual([]);
  expect(listed).toHaveLength(4);
  const records = recordsOf(files);
  expect(records.servers.map(({ record }) => record.id)).toEqual(['a', 'b']);
  expect(records.retired).toEqual([{ old: 'servers/c', reason: 'Never published.', on: '2026-01-01' }]);
});

it('reports the problems of all files and keeps the good records', () => {
  write('servers/a.yaml', 'id: [');
  write('servers/b.yaml', 'id: b\n');
  write('servers/c.yaml', SERVER_YAML);
  expect(new Set(codes())).toEqual(new Set(['CAT004 servers/a.yaml', 'CAT101 servers/b.yaml']));
  expect(loadFolder(dir).files.servers).toHaveLength(1);
});

it('calls an empty folder and one that is not there by their names', () => {
  expect(loadFolder(dir).problems.map(({ code }) => code)).toEqual(['CAT011']);
  expect(loadFolder(join(dir, 'nowhere')).problems.map(({ code }) => code)).toEqual(['CAT001']);
});

it('refuses what stands where no record belongs', () => {
  write('servers/a.yml', SERVER_YAML);
  write('servers/a.json', '{}');
  write('notes.yaml', 'a: 1');
  mkdirSync(join(dir, 'attacks/deep'));
  symlinkSync('/etc/hostname', join(dir, 'attacks/link.yaml'));
  expect(codes()).toEqual([
    'CAT010 servers/a.json',
    'CAT010 servers/a.yml',
    'CAT010 attacks/deep',
    'CAT010 attacks/link.yaml',
    'CAT010 notes.yaml',
    'CAT011 ',
  ]);
});

it('does not read a file beyond the cap, nor one that is not text', () => {
  write('servers/a.yaml', `# ${'x'.repeat(4 * 1024 * 1024)}`);
  write('servers/b.yaml', Uint8Array.of(0x69, 0xff));
  expect(codes()).toEqual(['CAT002 servers/a.yaml', 'CAT003 servers/b.yaml']);
});
