import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRecord } from '../../catalogue/load/record-file.ts';
import { draftRecord } from '../live/draft.ts';
import { lockText } from '../live/lock.ts';
import { readTools } from '../live/tools.ts';
import { runProgram } from '../testing/program.ts';

// Each run starts a program of its own, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FILE = 'catalogue/servers/acme-desk.yaml';
const NEEDED = ['--repository', 'acme/desk', '--commit', '0123456789abcdef0123456789abcdef01234567'];
const TOOL = {
  name: 'delete_ticket',
  description: 'Deletes a ticket.',
  annotations: { destructiveHint: true },
  inputSchema: { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-risk-'));
  mkdirSync(join(folder, 'catalogue/servers'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const read = (file = FILE) => readFileSync(join(folder, file), 'utf8');

const run = (...args: string[]) => runProgram(folder, args, { env: { CATALOGUE: 'catalogue' } });

describe('new', () => {
  it('writes a record without tools and says what to do next', () => {
    const { status, stdout } = run('new', ...NEEDED, '--package', 'npm:@acme/desk', '--licence', 'MIT');
    expect(status).toBe(0);
    expect(stdout).toBe(`${FILE}: 0 tools; add its tools, then:
  npm run -s mcp-risk -- lint ${FILE}
  npm run -s mcp-risk -- fix ${FILE}
`);
    const text = read();
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/dist\/schema\/server-1\.json\n/);
    expect(text).toContain('#   - name: get_ticket');
    expect(readRecord('servers', FILE, text.replace('tools: []', 'tools: [{ name: a }]')).found?.record).toMatchObject({
      id: 'acme-desk',
      name: 'desk',
      source: { repository: 'acme/desk', commit: NEEDED[3], read: 'source', licence: 'MIT' },
      packages: [{ registry: 'npm', name: '@acme/desk' }],
    });
    expect(run('lint', FILE).stdout).toContain('CAT106');
  });

  it.each<[string, () => Promise<string>]>([
    ['a tools/list answer', async () => JSON.stringify({ jsonrpc: '2.0', id: 1, result: { tools: [TOOL] } })],
    ['a lock file', async () => lockText({ name: 'Desk', version: '1' }, (await readTools([TOOL])).tools)],
    [
      'a scan',
      async () => {
        const record = draftRecord({ name: 'Desk', version: '1' }, (await readTools([TOOL])).tools, 'stdio');
        return JSON.stringify({ server: {}, tools: [], record, policy: {} });
      },
    ],
  ])('takes tools, parameters and facts from %s, in order for lint', async (_, contents) => {
    write('from.json', await contents());
    const { status, stdout } = run('new', '--from', 'from.json', ...NEEDED);
    expect(status).toBe(0);
    expect(stdout).toContain('1 tool; review its facts');
    const record = readRecord('servers', FILE, read()).found?.record;
    expect(record).toMatchObject({ id: 'acme-desk', source: { read: 'tools-list' } });
    expect(record?.reviewed).toBeUndefined();
    expect(record?.tools).toEqual([
      expect.objectContaining({
        name: 'delete_ticket',
        description: 'Deletes a ticket.',
        annotations: { destructiveHint: true },
        params: [{ name: 'id', type: 'integer', required: true }],
        effects: ['delete'],
      }),
    ]);
    expect(run('fix', '--diff', FILE)).toMatchObject({ status: 0 });
    expect(run('lint', FILE).stdout).toBe('1 file: 0 errors, 0 warnings, 0 hints\n');
  });

  it('writes where it is told, as JSON too', () => {
    const { status, stdout } = run('new', ...NEEDED, '--out', 'my record.yaml', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      file: 'my record.yaml',
      tools: 0,
      next: ["npm run -s mcp-risk -- lint 'my record.yaml'", "npm run -s mcp-risk -- fix 'my record.yaml'"],
    });
    expect(read('my record.yaml')).toContain('id: acme-desk');
  });

  it('never replaces a file', () => {
    write(FILE, 'mine');
    const { status, stderr } = run('new', ...NEEDED);
    expect([status, read()]).toEqual([2, 'mine']);
    expect(stderr).toContain(`${FILE} is there already; it is left as it is.`);
  });

  it('writes what it can of a list with wrong entries, names them, and exits 1', () => {
    write('from.json', JSON.stringify({ tools: [5, TOOL] }));
    const { status, stderr } = run('new', '--from', 'from.json', ...NEEDED);
    expect(status).toBe(1);
    expect(stderr).toContain('tool 1 is no object; it is left out.');
    expect(read()).toContain('delete_ticket');
  });

  it.each<[string, string[], string]>([
    ['', [], 'nobody can be asked here; add --repository, --commit.\n'],
    ['', NEEDED.slice(0, 2), 'nobody can be asked here; add --commit.\n'],
    ['', NEEDED.slice(2), 'nobody can be asked here; add --repository.\n'],
    ['', ['desk'], '"desk" is no option'],
    ['', [...NEEDED, '--from', 'none.json'], 'there is no file none.json.'],
    ['', [...NEEDED, '--from', '-'], '--from takes a file'],
    ['', [...NEEDED, '--out', 'nowhere/x.yaml'], 'nowhere/x.yaml cannot be written (ENOENT)'],
    ['{"record": {}}', [...NEEDED, '--from', 'from.json'], 'the record in from.json is not one that scan'],
    ['{"lock": 3}', [...NEEDED, '--from', 'from.json'], 'from.json:1:10: "lock": must be 1'],
    ['[{"tools":[{"name":"a"}]},{"tools":[{"name":"b"}]}]', [...NEEDED, '--from', 'from.json'], 'holds 2 servers'],
    ['text', [...NEEDED, '--from', 'from.json'], 'from.json'],
  ])('exits 2 and writes nothing when used wrongly: %s %j', (contents, args, message) => {
    if (contents !== '') write('from.json', contents);
    const { status, stdout, stderr } = run('new', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(() => read()).toThrow('ENOENT');
  });
});
