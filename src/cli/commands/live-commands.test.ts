import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRecord } from '../../catalogue/load/record-file.ts';
import { analyseValue } from '../../policy/analyse.ts';
import { published, testServer } from '../live/testing/targets.ts';
import { runProgram } from '../testing/program.ts';

// Each run starts programs of its own, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-risk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runProgram(folder, args, { env: { MCP_RISK_TEST: 'passed on' } });

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const filesystem = () => published('server-filesystem', folder);

describe('scan', () => {
  it('prints risk, policy and draft of a server', () => {
    const { status, stdout, stderr } = run('scan', '--', ...filesystem());
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^critical +Destructive .* write_file /m);
    expect(stdout).toMatch(
      /^# Draft from the tools\/list answer of secure-filesystem-server .* Nobody has reviewed it\.$/m,
    );
    const draft = stdout.slice(stdout.indexOf('# yaml-language-server'));
    expect(readRecord('servers', 'draft.yaml', draft).problems).toEqual([]);
  });

  it('prints one JSON object with the same', () => {
    const { status, stdout } = run('scan', '--format', 'json', '--', ...published('server-memory'));
    expect(status).toBe(0);
    const { server, tools, record, policy, problems } = JSON.parse(stdout);
    expect(server.name).toBe('memory-server');
    expect(tools.find(({ name }: { name: string }) => name === 'delete_entities')).toEqual({
      name: 'delete_entities',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      category: 'Destructive',
      severity: expect.any(String),
      confidence: expect.any(String),
      capabilities: expect.any(Array),
    });
    expect(record.tools).toHaveLength(tools.length);
    expect(record.reviewed).toBeUndefined();
    expect(analyseValue(policy).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('denies what it cannot classify, and shows every character of hostile names', () => {
    const { status, stdout } = run('scan', '--', ...testServer('hostile'));
    expect(status).toBe(0);
    expect(stdout).toContain('not known  low confidence  __proto__');
    expect(stdout).toContain('Not assessed: a person must look first.');
    expect(stdout).toContain('pay[U+202E]daer');
    expect(stdout.search(/[^\P{C}\n]/u)).toBe(-1);
  });

  it.each([
    ['hangs', 'mcp-risk scan: the server did not answer initialize within 1 second.\n'],
    ['no-list', 'mcp-risk scan: the server answered tools/list without a list of tools: "tools" is text on page 1.\n'],
  ])('exits 1 with one sentence when the server %s', (mode, sentence) => {
    const seconds = mode === 'hangs' ? '1' : '60';
    expect(run('scan', '--timeout', seconds, '--', ...testServer(mode))).toEqual({
      status: 1,
      stdout: '',
      stderr: sentence,
    });
  });

  it('exits 1 for a list with wrong entries, shows the others, and locks nothing', () => {
    const { status, stdout, stderr } = run('scan', '--lock', 'x.lock.json', '--', ...testServer('lying'));
    expect(status).toBe(1);
    expect(stdout).toContain('lying server 1.0.0: 2 tools');
    expect(stderr).toContain('mcp-risk scan: tool 2 has no name; it is left out.');
    expect(stderr).toContain('x.lock.json was not written');
    expect(() => read('x.lock.json')).toThrow('ENOENT');
  });

  it.each<[string[], string]>([
    [[], 'name a server'],
    [['node', 'server.js'], 'put -- before it'],
    [['--'], 'name the COMMAND'],
    [['ftp://x.test'], 'is no address'],
    [['https://me:secret@x.test'], 'an address with a user name or password is not used'],
    [['--timeout', 'soon', '--', 'x'], '--timeout must be a number of seconds'],
    [['--timeout', '0', '--', 'x'], '--timeout must be a number of seconds'],
    [['--env', 'NO_SUCH_VARIABLE', '--', 'x'], 'there is no such variable'],
    [['--env', 'A=b', '--', 'x'], '--env takes the name of a variable'],
    [['--header', 'Authorization: Bearer secret', 'https://x.test'], '--header takes NAME=VARIABLE'],
    [['--header', 'Authorization=NO_SUCH_VARIABLE', 'https://x.test'], 'there is no variable NO_SUCH_VARIABLE'],
    [['--header', 'Authorization=MCP_RISK_TEST', '--', 'x'], '--header is for an address'],
    [['--', 'no-such-program-at-all'], 'there is no program "no-such-program-at-all"'],
  ])('exits 2 when used wrongly: %j', (args, message) => {
    const { status, stderr } = run('scan', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('secret');
  });

  it('replaces a lock file and no other', () => {
    writeFileSync(join(folder, 'other.json'), '{"name": "mine"}');
    const { status, stderr } = run('scan', '--lock', 'other.json', '--', ...testServer('plain'));
    expect([status, read('other.json')]).toEqual([2, '{"name": "mine"}']);
    expect(stderr).toContain('other.json is there already and is no lock file');
    expect(run('scan', '--lock', 'a.json', '--', ...testServer('plain')).status).toBe(0);
    expect(run('scan', '--lock', 'a.json', '--', ...testServer('hostile')).status).toBe(0);
    expect(Object.keys(JSON.parse(read('a.json')).tools)).toContain('../../etc/passwd');
  });

  it('passes on no variable that it is not told to', () => {
    const names = (...options: string[]) => {
      const { stdout } = run('scan', '--format', 'json', ...options, '--', ...testServer('environment'));
      return JSON.parse(stdout).tools.map(({ name }: { name: string }) => name);
    };
    expect(names()).not.toContain('MCP_RISK_TEST');
    expect(names('--env', 'MCP_RISK_TEST')).toContain('MCP_RISK_TEST');
  });
});

describe('drift', () => {
  const lock = (mode: string) => expect(run('scan', '--lock', 'x.json', '--', ...testServer(mode)).status).toBe(0);

  it('exits 0 when nothing changed, hostile names and all', () => {
    lock('hostile');
    expect(run('drift', 'x.json', '--', ...testServer('hostile'))).toEqual({
      status: 0,
      stdout: '4 tools unchanged, 0 different\n',
      stderr: '',
    });
  });

  it('exits 1 with what changed, worst first', () => {
    lock('plain');
    const { status, stdout } = run('drift', 'x.json', '--', ...testServer('changed'));
    expect(status).toBe(1);
    expect(stdout).toBe(`delete_files: tool added
  it takes no arguments; its description: "Deletes files."
list_files: new required argument, type or annotation change
  annotation "readOnlyHint" was true and is false
  text only: description was "Lists files." and is "Lists all files."
The server was plain server 1.0.0 and is changed server 1.0.0.
0 tools unchanged, 2 different
`);
    const json = JSON.parse(run('drift', 'x.json', '--format', 'json', '--', ...testServer('changed')).stdout);
    expect(json.differences.map(({ tool, grade }: { tool: string; grade: string }) => [tool, grade])).toEqual([
      ['delete_files', 'added'],
      ['list_files', 'signature'],
    ]);
  });

  it('exits 1 when the server cannot be read', () => {
    lock('plain');
    const { status, stdout, stderr } = run('drift', 'x.json', '--', ...testServer('exits'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('mcp-risk drift: the server ended with exit code 3');
  });

  it('exits 2 when used wrongly, with the place in a damaged lock file', () => {
    writeFileSync(join(folder, 'bad.json'), '{\n  "lock": 1,\n  "server" {}\n}');
    const damaged = run('drift', 'bad.json', '--', ...testServer('plain'));
    expect([damaged.status, damaged.stdout]).toEqual([2, '']);
    expect(damaged.stderr).toContain('bad.json:3:12: this is not valid JSON: colon expected.');
    expect(run('drift').stderr).toContain('name the lock FILE first');
    expect(run('drift', 'bad.json').stderr).toContain('name a server');
    expect(run('drift', 'none.json', '--', 'x').stderr).toContain('there is no file none.json.');
  });
});
