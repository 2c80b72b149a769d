import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ATTACK_YAML, changed, SERVER_YAML } from '../fixtures/texts.ts';
import { loadCatalogue } from '../index.ts';
import { lintPaths } from './paths.ts';

const CHANGES = `- { id: acme, on: 2026-11-01, kind: added, subject: servers/acme-desk, text: A new server. }
- { id: flood, on: 2026-09-01, kind: added, subject: attacks/ticket-flood, text: A new attack. }
- { id: gone, on: 2026-08-01, kind: retired, subject: servers/gone, text: A server is gone. }
`;
const TEXTS = {
  'servers/acme-desk.yaml': SERVER_YAML,
  'attacks/ticket-flood.yaml': ATTACK_YAML,
  'attacks/other-flood.yaml': changed(
    changed(ATTACK_YAML, 'id: ticket-flood', 'id: other-flood'),
    'confidence:',
    'related: [ticket-flood]\nconfidence:',
  ),
  'retired.yaml': '- { old: servers/gone, reason: Its source is gone., on: 2026-08-01 }\n',
  'changes.yaml': CHANGES,
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'echoes-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Every problem but the layout, which the fixtures do not keep: `CAT102 servers/a.yaml:3`. */
function problems(texts: Readonly<Record<string, string>>): string[] {
  for (const [file, text] of Object.entries({ ...TEXTS, ...texts })) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return lintPaths([dir])
    .problems.filter(({ code }) => code !== 'CAT507')
    .map(({ code, file, line }) => `${code} ${file.slice(dir.length + 1)}:${line}`);
}

const server = (from: string, to: string) => ({ 'servers/acme-desk.yaml': changed(SERVER_YAML, from, to) });
const attack = (from: string, to: string) => ({ 'attacks/ticket-flood.yaml': changed(ATTACK_YAML, from, to) });

it('the records of this test are in order', () => expect(problems({})).toEqual([]));

describe('of a record that cannot be read, only the cause is named', () => {
  it.each([
    ['a misspelt field', server('summary: Lets', 'sumary: Lets'), ['CAT102 servers/acme-desk.yaml:3']],
    ['a misspelt field of a tool', server('capabilities:', 'capabilties:'), ['CAT102 servers/acme-desk.yaml:16']],
    ['a wrong type', server('effects: [create]', 'effects: create'), ['CAT103 servers/acme-desk.yaml:15']],
    ['a word that no list has', server('effects: [create]', 'effects: [craete]'), ['CAT104 servers/acme-desk.yaml:15']],
    ['broken YAML', server('name: Acme Desk MCP', 'name: "Acme Desk MCP'), ['CAT004 servers/acme-desk.yaml:2']],
    ['an attack with a misspelt field', attack('title:', 'titel:'), ['CAT101', 'CAT102']],
    ['an attack that is no YAML', attack('title:', 'title: ['), ['CAT004']],
    [
      'a list of retired addresses',
      { 'retired.yaml': '- { old: servers/gone, on: 2026-08-01 }\n' },
      ['CAT101 retired'],
    ],
  ])('%s', (_, texts, expected) => {
    const found = problems(texts);
    expect(found.map((line, index) => line.slice(0, expected[index]?.length ?? 0) || line)).toEqual(expected);
  });
});

it('a record under a name that no record has is named, and not that it is missed', () => {
  problems({ 'servers/acme-desk.yml': SERVER_YAML });
  rmSync(join(dir, 'servers/acme-desk.yaml'));
  const errors = lintPaths([dir]).problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['CAT010']);
});

describe('what is true without the broken record is still said', () => {
  it('an entry about something that is not there, when every record can be read', () => {
    const text = changed(CHANGES, 'servers/acme-desk,', 'servers/acme-desks,');
    expect(problems({ 'changes.yaml': text })).toEqual(['CAT503 changes.yaml:1']);
  });

  it('what a broken record has nothing to do with', () => {
    const texts = { ...attack('title:', 'titel:'), ...server('undo: close_ticket', 'undo: nothing') };
    expect(problems(texts)).toContain('CAT205 servers/acme-desk.yaml:18');
  });

  it('a warning about a file does not make it unread', () => {
    const invisible = server('  - name: close_ticket\n', '  - name: "close_\u200bticket"\n    description: x\u200by\n');
    const text = changed(CHANGES, 'attacks/ticket-flood,', 'attacks/nothing,');
    expect(problems({ ...invisible, 'changes.yaml': text })).toContain('CAT503 changes.yaml:2');
  });
});

it('the build names the same', async () => {
  problems(server('summary: Lets', 'sumary: Lets'));
  const { catalogue, problems: found } = await loadCatalogue(dir);
  expect(catalogue).toBeUndefined();
  expect(found.map(({ code }) => code)).toEqual(['CAT102']);
});
