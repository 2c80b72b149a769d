import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CONFIGURATIONS, KEY } from '../../stack/fixtures/configurations.ts';
import { testServer } from '../live/testing/targets.ts';
import { runProgram } from '../testing/program.ts';

// Each run starts a program of its own, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown'];
const HARMLESS = { mcpServers: { time: { command: 'uvx', args: ['mcp-server-time==2025.7.1'] } } };
const FLOW = {
  mcpServers: {
    files: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem@2025.8.21', '/x'] },
    fetch: { command: 'uvx', args: ['mcp-server-fetch==2025.4.7'] },
  },
};
const MAILER = {
  tools: [
    {
      name: 'send_email',
      description: 'Sends an email.',
      inputSchema: { type: 'object', properties: { to: { type: 'string' } } },
    },
  ],
};
const [liveCommand = '', ...liveArgs] = testServer('plain');
const LIVE = { mcpServers: { live: { command: liveCommand, args: liveArgs, env: { TOKEN: KEY } } } };
const [, ...brokenArgs] = testServer('environment');
const BROKEN = {
  mcpServers: {
    broken: { command: `/no/such/${KEY}`, args: brokenArgs },
    later: { command: 'x', env: { A: `\${NOT_SET_ANYWHERE}` } },
  },
};

let folder = '';

/** The catalogue with four of its servers, without its history: reading all of them takes most of a run. */
const SERVERS = ['mcp-server-time', 'mcp-server-filesystem', 'mcp-server-fetch', 'supabase-community-supabase-mcp'];

function copyCatalogue(to: string): void {
  const from = resolve(import.meta.dirname, '../../../catalogue');
  for (const part of readdirSync(from).filter((name) => name !== 'servers' && name !== 'changes.yaml')) {
    cpSync(join(from, part), join(to, part), { recursive: true });
  }
  mkdirSync(join(to, 'servers'));
  for (const id of SERVERS) cpSync(join(from, 'servers', `${id}.yaml`), join(to, 'servers', `${id}.yaml`));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-stack-'));
  copyCatalogue(join(folder, 'catalogue'));
  const samples = {
    'harmless.json': HARMLESS,
    'flow.json': FLOW,
    'mailer.json': MAILER,
    'live.json': LIVE,
    'broken.json': BROKEN,
  };
  for (const [name, value] of Object.entries(samples))
    writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
  for (const [name, text] of Object.entries(CONFIGURATIONS)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'cut.json'), `{\n  "mcpServers": { "a": { "env": { "TOKEN": "${KEY}"`);
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], input = '') =>
  runProgram(folder, ['stack', ...args], { input, env: { CATALOGUE: 'catalogue' } });

describe('mcp-risk stack', () => {
  test('a harmless stack is all well', () => {
    const { status, stdout } = run(['harmless.json']);
    expect(stdout).toContain('1 server, 2 tools; 0 dangerous combinations');
    expect(status).toBe(0);
  });

  test('a flow is found, with its legs, its rule and what is left under it', () => {
    const { status, stdout } = run(['flow.json']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /STK201 critical: .*\n +The way in: fetch \(Fetch\), read_file.*\n +What is taken: read_file/,
    );
    expect(stdout).toContain('rule: Hide fetch: then every call of the way out is denied. (confirmed by the engine)');
  });

  test('--fail-on says what counts, and policies that break a flow make it count no more', () => {
    expect(run(['flow.json', '--fail-on', 'never']).status).toBe(0);
    expect(run(['flow.json', '--level', 'locked-down']).status).toBe(0);
    expect(run(['harmless.json', '--fail-on', 'low']).status).toBe(0);
    expect(run(['flow.json', '--fail-on', 'often']).status).toBe(2);
  });

  test('standard input is read as well', () => {
    const { status, stdout } = run(['-', '--format', 'github'], JSON.stringify(FLOW));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=<stdin>,line=1.*title=STK201::/m);
  });

  test('JSON holds everything, and SARIF has codes and places', () => {
    const json = JSON.parse(run(['flow.json', '--format', 'json']).stdout);
    expect(json.combinations.map(({ kind, open }: { kind: string; open: boolean }) => [kind, open])).toEqual([
      ['leak', true],
      ['act', true],
    ]);
    expect(json.servers[0].recognition).toEqual({ kind: 'known', id: 'mcp-server-filesystem', by: 'package' });
    const [sarif] = JSON.parse(run(['flow.json', '--format', 'sarif']).stdout).runs;
    expect(sarif.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['STK201', 'STK203']);
  });

  test('--policies writes one file a server, and overwrites none', () => {
    const first = run(['flow.json', '--policies', 'out/policies', '--fail-on', 'never']);
    expect([first.status, first.stderr]).toEqual([0, 'out/policies: 2 policy files written\n']);
    expect(readdirSync(join(folder, 'out/policies'))).toEqual(['fetch.policy.json', 'files.policy.json']);
    const again = run(['flow.json', '--policies', 'out/policies']);
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/files\.policy\.json is there already/);
  });

  test('an unknown server may be given its tools, and a near one its name', () => {
    const text = JSON.stringify({ mcpServers: { mailer: { command: './mail' }, supabase: { command: './sb' } } });
    const asked = run(['-'], text);
    expect(asked.stdout).toContain('is it supabase-community-supabase-mcp');
    const { stdout } = run(
      ['-', '--tools', 'mailer=mailer.json', '--as', 'supabase=supabase-community-supabase-mcp'],
      text,
    );
    expect(stdout).toMatch(/STK201 critical[\s\S]*The way out: .*send_email \(mailer\)/);
    expect(run(['-', '--as', 'supabase=supabase'], text).stderr).toMatch(/no server "supabase"/);
    expect(run(['-', '--tools', 'mailr=mailer.json'], text).stderr).toMatch(/Did you mean "mailer"/);
    expect(run(['-', '--tools', 'mailer'], text).stderr).toMatch(/wants NAME=/);
  });

  test('a file that cannot be read is placed, and nothing of it is repeated', () => {
    const { status, stdout, stderr } = run(['cut.json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/cut\.json:2:\d+ STK001 An object is not closed\./);
    expect(stderr).not.toContain(KEY);
  });

  test.each(['CLAUDE_DESKTOP', 'CODEX'])('%s: no format shows the secret', (name) => {
    for (const format of FORMATS) {
      const { stdout, stderr, status } = run([name, '--format', format]);
      expect(status).toBe(1);
      expect(stdout).toContain('STK104');
      expect(stdout + stderr).not.toContain(KEY);
    }
  });

  test('control characters of a name do not reach the terminal', () => {
    const text = JSON.stringify({ mcpServers: { '\u001b[2Jx\u202e': { command: 'y' } } });
    for (const format of FORMATS) expect(run(['-', '--format', format], text).stdout).not.toMatch(/(?!\n)\p{C}/u);
  });
});

describe('mcp-risk stack --live', () => {
  test('starts nothing without consent', () => {
    const { status, stdout, stderr } = run(['live.json', '--live']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/starts "live".*--yes/);
  });

  test('reads the tools that the servers list now, and shows no variable', () => {
    const { stdout, stderr } = run(['live.json', '--live', '--yes']);
    expect(stdout).toContain('1 tool (from live)');
    expect(stdout + stderr).not.toContain(KEY);
  });

  test('a server that cannot be started is named, and why is not repeated', () => {
    const { stdout, stderr } = run(['broken.json', '--live', '--yes']);
    expect(stderr).toContain('"broken" cannot be read');
    expect(stderr).toContain('"later" is not started: its configuration wants the variable NOT_SET_ANYWHERE.');
    expect(stdout + stderr).not.toContain(KEY);
  });
});
