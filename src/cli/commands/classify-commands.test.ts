import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecordFile } from '../../catalogue/load/files.ts';
import { runProgram } from '../testing/program.ts';

const TOOLS = [
  { name: 'list_pages', description: 'Lists pages', inputSchema: { type: 'object', properties: {} } },
  { name: 'delete_page', description: 'Deletes a page', inputSchema: { properties: { id: { type: 'string' } } } },
  { name: 'xyzzy' },
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-risk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input = '', env: Record<string, string> = {}) =>
  runProgram(folder, args, { input, env: { CI: '1', ...env } });

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const save = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe('classify', () => {
  it('writes one JSON line a tool, in order', () => {
    const { status, stdout, stderr } = run(['classify', '-'], JSON.stringify({ tools: TOOLS }));
    expect([status, stderr]).toEqual([0, '']);
    expect(run(['classify', '-'], '{"tools":[]}')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'mcp-risk classify: <stdin> lists no tools.\n',
    });
    const found = lines(stdout);
    expect(found.map(({ tool, category }) => [tool, category])).toEqual([
      ['list_pages', 'Read'],
      ['delete_page', 'Destructive'],
      ['xyzzy', null],
    ]);
    expect(Object.keys(found[1])).toEqual([
      'server',
      'tool',
      'category',
      'severity',
      'confidence',
      'capabilities',
      'reasons',
    ]);
    expect(found[1]).toMatchObject({ server: null, severity: 'critical', confidence: 'medium' });
    expect(found[1].reasons[0]).toContain('delete_page');
  });

  it.each([
    ['the whole message', JSON.stringify({ jsonrpc: '2.0', id: 1, result: { tools: TOOLS } })],
    ['the list', JSON.stringify(TOOLS)],
    ['a server', JSON.stringify({ server: 'acme', tools: TOOLS })],
    [
      'servers, one a line',
      `${JSON.stringify({ id: 'a', tools: TOOLS.slice(0, 2) })}\n\n${JSON.stringify({ id: 'b', tools: TOOLS.slice(2) })}\n`,
    ],
    [
      'a list of servers',
      JSON.stringify([
        { id: 'a', tools: TOOLS },
        { id: 'b', tools: [] },
      ]),
    ],
  ])('takes %s', (_, text) => {
    save('in.json', text);
    expect(lines(run(['classify', 'in.json']).stdout).map(({ tool }) => tool)).toEqual([
      'list_pages',
      'delete_page',
      'xyzzy',
    ]);
  });

  it('prints a table', () => {
    const { stdout } = run(['classify', '-', '--format', 'text'], JSON.stringify(TOOLS));
    expect(stdout.split('\n')[1]).toMatch(/^Destructive {2}critical {2}medium {2}delete_page/);
    expect(stdout).toMatch(/^not known {4}- /m);
  });

  it('says what it leaves out, and exits 1', () => {
    const { status, stdout, stderr } = run(['classify', '-'], JSON.stringify([{ name: 'get_a' }, 7, { name: 3 }]));
    expect([status, lines(stdout).length]).toEqual([1, 1]);
    expect(stderr).toContain('tool 2 is no object; it is left out.');
    expect(stderr).toContain('tool 3 has no name; it is left out.');
  });

  it.each([
    ['', 'is empty'],
    ['{"a":1}', 'holds no tools'],
    ['not json', 'is not valid JSON'],
    ['null', 'holds no tools'],
  ])('%j is refused with a sentence', (text, message) => {
    const { status, stderr } = run(['classify', '-'], text);
    expect(status).toBe(2);
    expect(stderr.toLowerCase()).toContain(message.toLowerCase());
  });
});

describe('recommend', () => {
  it('writes the union of the policies of the tools', () => {
    const { status, stdout } = run(['recommend', '-'], JSON.stringify(TOOLS));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: '1',
      default: 'deny',
      hide: ['delete_page'],
      tools: { list_pages: {}, xyzzy: { deny_if: [{ conditions: [] }] } },
    });
    save('policy.json', stdout);
    expect(run(['policy', 'check', 'policy.json']).status).toBe(0);
  });

  it('asks which server where there are several', () => {
    const text = `${JSON.stringify({ id: 'a', tools: TOOLS })}\n${JSON.stringify({ id: 'b', tools: [{ name: 'get_b' }] })}\n`;
    const refused = run(['recommend', '-'], text);
    expect([refused.status, refused.stderr.includes('--server')]).toEqual([2, true]);
    expect(run(['recommend', '-', '--server', 'c'], text).status).toBe(2);
    expect(JSON.parse(run(['recommend', '-', '--server', 'b'], text).stdout).tools).toEqual({ get_b: {} });
  });
});

const HOSTILE = [
  '__proto__',
  'constructor',
  '..',
  '../../etc',
  '<!--',
  ']]>',
  '\u202edelete',
  'a\u0000b',
  'حذف',
  '🎉',
  ' ',
  'x'.repeat(300),
  'null',
  'true',
  '- a: b',
  '# no',
  '"',
  "'",
  '\n',
  '`',
];

const recordsIn = (out: string) =>
  readdirSync(join(folder, out, 'servers')).map((name) => {
    const { found, problems } = readRecordFile('servers', join(folder, out, 'servers', name));
    return { record: found?.record, errors: problems.filter(({ severity }) => severity === 'error') };
  });

describe('import', () => {
  it('makes a catalogue of records that load, with the lists of the current one', () => {
    save(
      'in.jsonl',
      `${JSON.stringify({ server: 'x', title: 'Acme', repository: 'Acme/Desk', license: 'MIT', package: 'npm:@acme/desk', tools: TOOLS })}\n`,
    );
    const { status, stdout, stderr } = run(['import', 'in.jsonl', '--out', 'out']);
    expect([status, stdout]).toEqual([0, 'out: 1 server with 3 tools; 0 problems\n']);
    expect(stderr).toBe('');
    const [loaded] = recordsIn('out');
    expect(loaded?.errors).toEqual([]);
    expect(loaded?.record).toMatchObject({
      id: 'acme-desk',
      name: 'Acme',
      source: { repository: 'Acme/Desk', read: 'submitted' },
    });
    expect(loaded?.record?.reviewed).toBeUndefined();
    expect(loaded?.record?.tools[1]).toMatchObject({
      name: 'delete_page',
      description: 'Deletes a page',
      effects: ['delete'],
    });
    expect(existsSync(join(folder, 'out/vocabulary/effects.yaml'))).toBe(true);
    expect(run(['lint', 'out']).status).toBe(0);
  });

  it('survives hostile names and texts, exactly as they are', () => {
    const tools = HOSTILE.map((name) => ({
      name,
      description: `${name} ${'long '.repeat(name === '..' ? 2600 : 1)}`,
      inputSchema: { properties: { [name]: {} } },
    }));
    save(
      'in.jsonl',
      HOSTILE.map((name) => JSON.stringify({ server: name, title: name, repository: name, tools })).join('\n'),
    );
    const ended = run(['import', 'in.jsonl', '--out', 'out']);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('"repository" is not owner/name; it is left out.');
    expect(ended.stderr).toContain('characters that cannot be seen; their code points stand in their place.');
    const loaded = recordsIn('out');
    expect(loaded).toHaveLength(HOSTILE.length);
    for (const { record, errors } of loaded) {
      expect(errors).toEqual([]);
      expect(record?.tools.map(({ name }) => name)).toEqual(HOSTILE);
      expect(record?.tools.map(({ description }) => description)).toEqual(tools.map(({ description }) => description));
    }
  });

  it('writes U+FFFD for halves of surrogate pairs, says so, and the catalogue can be used', () => {
    const text = 'a\ud800b';
    const inputSchema = { properties: { [text]: { enum: [text] } } };
    const tool = { name: text, description: text, inputSchema, annotations: { title: text } };
    save('in.json', JSON.stringify({ server: text, tools: [tool, { name: 'a\udc00b' }, { name: 'whole \u{1f600}' }] }));
    const { status, stderr } = run(['import', 'in.json', '--out', 'out']);
    expect(status).toBe(1);
    expect(stderr).toContain('"a\ufffdb" holds halves of surrogate pairs');
    expect(stderr).toContain('"a\ufffdb" is listed twice');
    expect(stderr).not.toContain('"whole \u{1f600}"');
    const [{ record, errors } = { record: undefined, errors: [] }] = recordsIn('out');
    expect(errors).toEqual([]);
    expect(record?.tools.map(({ name }) => name)).toEqual(['a\ufffdb', 'whole \u{1f600}']);
    expect(record?.tools[0]?.params).toEqual([
      { name: 'a\ufffdb', type: 'string', required: false, enum: ['a\ufffdb'] },
    ]);
    expect(run(['lint', 'out']).status).toBe(0);
    expect(run(['stats', 'out']).status).toBe(0);
  });

  it('keeps only addresses that lead where they seem to', () => {
    const homes = [
      'https://a.invalid/"><b>é',
      'https://good.invalid@bad.invalid/',
      'javascript:alert(1)',
      '//a.invalid/',
    ];
    save(
      'in.jsonl',
      homes.map((homepage, n) => JSON.stringify({ server: `s${n}`, homepage, tools: TOOLS })).join('\n'),
    );
    const ended = run(['import', 'in.jsonl', '--out', 'out']);
    expect(ended.status).toBe(1);
    expect(ended.stderr.match(/^s[123]: "homepage" is no https:.* it is left out\.$/gm)).toHaveLength(3);
    const kept = recordsIn('out').map(({ record }) => record?.homepage);
    expect(kept).toEqual(['https://a.invalid/%22%3E%3Cb%3E%C3%A9', undefined, undefined, undefined]);
  });

  it('gives no server the name of a file of the site or of a device', () => {
    save(
      'in.jsonl',
      ['index.md', 'index.html', 'NUL.txt'].map((server) => JSON.stringify({ server, tools: TOOLS })).join('\n'),
    );
    expect(run(['import', 'in.jsonl', '--out', 'out']).status).toBe(0);
    expect(readdirSync(join(folder, 'out/servers')).sort()).toEqual([
      'server-index.html.yaml',
      'server-index.md.yaml',
      'server-nul.txt.yaml',
    ]);
  });

  it('tells servers apart, and reports what it leaves out', () => {
    const entry = (more: object) => JSON.stringify({ repository: 'acme/mono', tools: [{ name: 'get_a' }], ...more });
    const rest = [
      entry({ server: 'One' }),
      entry({ server: 'one' }),
      entry({ server: '天气', tools: [{ name: '' }, { name: 'get_a' }, { name: 'get_a' }] }),
    ];
    save('in.jsonl', [...rest, entry({ server: 'empty', tools: [] }), '{', '7'].join('\n'));
    const { status, stderr } = run(['import', 'in.jsonl', '--out', 'out']);
    expect(status).toBe(1);
    expect(readdirSync(join(folder, 'out/servers')).sort()).toEqual(['one-2.yaml', 'one.yaml', 'unnamed-server.yaml']);
    for (const text of [
      'an empty name',
      'listed twice',
      'empty has no tools',
      ':5 is not valid JSON',
      ':6 has no list of tools',
    ])
      expect(stderr).toContain(text);
  });

  it('leaves out a record that no catalogue would take, and says so', () => {
    const tools = [{ name: 'get_a', description: 'x'.repeat(5_000_000) }];
    save('in.json', JSON.stringify({ server: 'huge', tools }));
    const { status, stderr } = run(['import', 'in.json', '--out', 'out']);
    expect(status).toBe(1);
    expect(stderr).toContain('huge: its record would be larger than the 4 MiB');
    expect(readdirSync(join(folder, 'out/servers'))).toEqual([]);
  });

  it('writes into no folder that holds something', () => {
    save('in.json', JSON.stringify(TOOLS));
    mkdirSync(join(folder, 'out'));
    save('out/file', '');
    expect(run(['import', 'in.json', '--out', 'out'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(['import', 'in.json', '--out', 'in.json']).status).toBe(2);
    expect(run(['import', 'in.json']).status).toBe(2);
  });

  it('says that a folder cannot be written', () => {
    save('in.json', JSON.stringify({ name: 'a', tools: TOOLS }));
    const { status, stdout, stderr } = run(['import', 'in.json', '--out', 'in.json/x']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('mcp-risk import: in.json/x cannot be written (ENOTDIR); name a folder that can be');
  });

  it('writes nothing where there is no catalogue to copy the rest from', () => {
    save('in.json', JSON.stringify({ name: 'a', tools: TOOLS }));
    const { status, stdout, stderr } = run(['import', 'in.json', '--out', 'out'], '', { CATALOGUE: 'nowhere' });
    expect([status, stdout, existsSync(join(folder, 'out'))]).toEqual([2, '', false]);
    expect(stderr).toContain(
      'the catalogue at nowhere has no vocabulary and no rationales to copy; let CATALOGUE name',
    );
  });
});

describe('stats', () => {
  it('holds the machine against reviewers, with and without definitions', () => {
    const catalogue = resolve(import.meta.dirname, '../../../catalogue');
    const { machine } = JSON.parse(run(['stats', catalogue, '--format', 'json']).stdout);
    expect(machine.tools).toBeGreaterThan(100);
    expect(machine.right / machine.tools).toBeGreaterThan(0.8);
    save(
      'in.jsonl',
      JSON.stringify({ server: 'mcp-server-fetch', tools: [{ name: 'fetch', description: 'Fetches a URL' }] }),
    );
    const { stdout } = run(['stats', catalogue, '--definitions', 'in.jsonl']);
    expect(stdout).toContain('Machine against reviewers: 1 of 1 categories agree (100.0 %)');
  });
});
