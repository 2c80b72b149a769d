import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changed, SERVER_YAML } from '../../catalogue/fixtures/texts.ts';
import { formatRecord } from '../../catalogue/format-record.ts';
import { runProgram } from '../testing/program.ts';

// Each run starts a program of its own, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FILE = 'catalogue/servers/acme-desk.yaml';
const TIDY = formatRecord('servers', SERVER_YAML);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-risk-'));
  mkdirSync(join(folder, 'catalogue/servers'), { recursive: true });
  writeFileSync(join(folder, FILE), TIDY);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, FILE), text);
const read = () => readFileSync(join(folder, FILE), 'utf8');

const run = (...args: string[]) => runProgram(folder, args, { env: { CATALOGUE: 'catalogue' } });

describe('lint', () => {
  it('exits 0 and counts the files when all is well', () => {
    expect(run('lint')).toEqual({ status: 0, stdout: '1 file: 0 errors, 0 warnings, 0 hints\n', stderr: '' });
  });

  it('exits 1 with place, line and suggestion', () => {
    write(changed(TIDY, 'effects: [ create ]', 'effects: [ creat ]'));
    const { status, stdout } = run('lint', FILE);
    expect(status).toBe(1);
    expect(stdout).toContain(`${FILE}:15:16 CAT104`);
    expect(stdout).toContain('did you mean "create"?');
  });

  it('writes JSON, SARIF and annotations', () => {
    write(changed(TIDY, 'undo: close_ticket', 'undo: shut_ticket'));
    const json = JSON.parse(run('lint', '--format', 'json').stdout);
    expect(json.files[0].diagnostics[0]).toMatchObject({ code: 'CAT205', line: 18, column: 11, length: 11 });
    const sarif = JSON.parse(run('lint', '--format', 'sarif').stdout);
    expect(sarif.runs[0].results[0].ruleId).toBe('CAT205');
    expect(run('lint', '--format', 'github').stdout).toMatch(
      /^::error file=catalogue\/servers\/acme-desk\.yaml,line=18,/,
    );
  });

  it('reports words taken over from descriptions that it is given', () => {
    const description = 'Opens a support ticket for a client. Then waits.';
    writeFileSync(join(folder, 'source.json'), JSON.stringify({ tools: [{ name: 'open_ticket', description }] }));
    expect(run('lint', '--against', 'source.json').status).toBe(0);
    write(changed(TIDY, 'Opens a support ticket for a client.', 'Opens a support ticket for a client. Then returns.'));
    const { status, stdout } = run('lint', '--against', 'source.json');
    expect([status, /CAT403/.test(stdout)]).toEqual([1, true]);
  });

  it.each(['', '{}', '{"tools": [{"name": "a"}]}', '{"description": " "}', '{"description": 3}'])(
    'does not pass by a file without descriptions: %s',
    (text) => {
      writeFileSync(join(folder, 'source.json'), text);
      const { status, stdout, stderr } = run('lint', '--against', 'source.json');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('source.json holds no description; --against wants JSON');
    },
  );

  it('fails when there is nothing to check, and for files it cannot use', () => {
    rmSync(join(folder, FILE));
    expect(run('lint').status).toBe(1);
    expect(run('lint', 'nowhere').stdout).toContain('CAT001');
    expect(run('lint', '--against', 'nowhere.json').status).toBe(2);
  });
});

describe('fix', () => {
  const UNTIDY = changed(TIDY, 'id: acme-desk\n', 'id:   acme-desk  \n');

  it('writes the canonical form and says what it changed', () => {
    write(UNTIDY);
    const { status, stdout } = run('fix');
    expect(status).toBe(0);
    expect(stdout).toContain(`${FILE}: removed blanks at the end of 1 line, changed the layout`);
    expect(read()).toBe(TIDY);
  });

  it('--diff writes nothing', () => {
    write(UNTIDY);
    const { status, stdout } = run('fix', '--diff');
    expect(status).toBe(1);
    expect(stdout).toContain('id: acme-desk');
    expect(read()).toBe(UNTIDY);
  });

  it('leaves a file alone that is no record', () => {
    write('id: [');
    const { status, stderr } = run('fix', FILE);
    expect(status).toBe(1);
    expect(stderr).toContain('CAT004');
    expect(read()).toBe('id: [');
    expect(run('fix', 'nowhere').status).toBe(2);
  });
});

describe('stats', () => {
  it('counts, as text and as JSON', () => {
    const { status, stdout } = run('stats');
    expect(status).toBe(0);
    expect(stdout).toContain('2, of which 2 reviewed (100 %)');
    expect(JSON.parse(run('stats', '--format', 'json').stdout)).toMatchObject({ servers: 1, tools: 2, reviewed: 2 });
  });

  it('lists the errors of a catalogue that cannot be built', () => {
    cpSync(join(folder, FILE), join(folder, 'catalogue/servers/other.yaml'));
    const { status, stderr } = run('stats');
    expect(status).toBe(2);
    expect(stderr).toContain('CAT201');
  });
});
