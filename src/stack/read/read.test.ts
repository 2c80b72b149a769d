import { describe, expect, it } from 'vitest';
import { CONFIGURATIONS, KEY } from '../fixtures/configurations.ts';
import type { Configuration } from '../types.ts';
import { readConfiguration } from './read.ts';

function read(text: string): Configuration {
  const found = readConfiguration(text);
  if ('unreadable' in found) throw new Error(found.unreadable.message);
  return found.configuration;
}

function refused(text: string) {
  const found = readConfiguration(text);
  if ('configuration' in found) throw new Error('It was read.');
  return found.unreadable;
}

const one = (entry: object) => read(JSON.stringify({ mcpServers: { x: entry } })).servers[0];
const launched = (command: string, ...args: string[]) => one({ command, args })?.launch;

describe('the configuration of each client', () => {
  const summary = (text: string) =>
    read(text).servers.map(({ name, launch, secrets }) => [name, launch.kind, secrets.map(({ place }) => place)]);

  it('Claude Desktop', () => {
    expect(read(CONFIGURATIONS.CLAUDE_DESKTOP).format).toBe('mcpServers');
    expect(summary(CONFIGURATIONS.CLAUDE_DESKTOP)).toEqual([
      ['filesystem', 'package', []],
      ['github', 'image', ['env.GITHUB_PERSONAL_ACCESS_TOKEN']],
    ]);
  });

  it('Claude Code, with servers of one project, whose folder is not told', () => {
    const { format, servers } = read(CONFIGURATIONS.CLAUDE_CODE);
    expect(format).toBe('claude-code');
    expect(servers.map(({ name, project }) => [name, project])).toEqual([
      ['sentry', undefined],
      ['time', 1],
    ]);
    expect(JSON.stringify(servers)).not.toContain('secret-project');
    expect(summary(CONFIGURATIONS.CLAUDE_CODE)[0]).toEqual(['sentry', 'remote', ['headers.Authorization']]);
  });

  it('Cursor: what comes from the environment is no secret in the file', () => {
    expect(summary(CONFIGURATIONS.CURSOR)).toEqual([
      ['fetch', 'package', []],
      ['stripe', 'remote', ['headers.X-Api-Key']],
    ]);
  });

  it('Windsurf', () => {
    const { format, servers } = read(CONFIGURATIONS.WINDSURF);
    expect(format).toBe('windsurf');
    expect(servers.map(({ disabled }) => disabled)).toEqual([false, true]);
    expect(servers[0]?.launch).toEqual({ kind: 'remote', address: 'https://mcp.sentry.dev/mcp' });
  });

  it('VS Code: inputs are no secrets, a key in an address is', () => {
    expect(read(CONFIGURATIONS.VSCODE).format).toBe('vscode');
    expect(summary(CONFIGURATIONS.VSCODE)).toEqual([
      ['brave', 'package', []],
      ['radar', 'remote', ['url']],
    ]);
  });

  it('Zed, with the older form of a command', () => {
    expect(read(CONFIGURATIONS.ZED).format).toBe('zed');
    expect(summary(CONFIGURATIONS.ZED)).toEqual([
      ['git', 'package', []],
      ['older', 'package', ['env.MDB_MCP_CONNECTION_STRING']],
      ['remote', 'remote', ['headers.Authorization']],
    ]);
  });

  it('Codex, with places in its TOML', () => {
    const { format, servers } = read(CONFIGURATIONS.CODEX);
    expect(format).toBe('codex');
    expect(summary(CONFIGURATIONS.CODEX)).toEqual([
      ['slack', 'package', ['env.SLACK_MCP_XOXP_TOKEN']],
      ['my sentry', 'remote', ['headers.X-Token']],
    ]);
    expect(servers[0]?.secrets[0]?.position).toMatchObject({ line: 9, column: 1 });
    expect(servers[1]?.position).toMatchObject({ line: 11, column: 1 });
    expect(servers[1]?.disabled).toBe(true);
  });

  it.each(Object.entries(CONFIGURATIONS))('%s: the secret is in no part of what is read', (_, text) => {
    expect(text).toContain(KEY);
    expect(JSON.stringify(readConfiguration(text))).not.toContain(KEY);
  });

  it('a bare group of servers, as documentation prints it', () => {
    expect(read('{ "git": { "command": "uvx", "args": ["mcp-server-git"] } }').servers).toHaveLength(1);
  });
});

describe('what is started', () => {
  it.each([
    [
      ['npx', '-y', '@a/b@1.2.3', 'rest'],
      { kind: 'package', registry: 'npm', name: '@a/b', version: '1.2.3', fetched: true },
    ],
    [['npx', '--package=@a/b', 'run-it'], { kind: 'package', registry: 'npm', name: '@a/b', fetched: true }],
    [['C:\\nodejs\\npx.cmd', 'b'], { kind: 'package', name: 'b' }],
    [['C:\\Program Files\\nodejs\\npx.cmd', 'b'], { kind: 'package', name: 'b' }],
    [['npx -y b@1.0 --token x'], { kind: 'package', name: 'b', version: '1.0' }],
    [['/opt/x/server --token x'], { kind: 'command', name: 'server' }],
    [['bunx', 'b@latest'], { kind: 'package', version: 'latest' }],
    [['pnpm', 'dlx', 'b'], { kind: 'package', name: 'b' }],
    [['npm', 'exec', '--', 'b'], { kind: 'package', name: 'b' }],
    [
      ['uvx', '--from', 'git+https://github.com/a/b@0123456789abcdef0123456789abcdef01234567', 'c'],
      { kind: 'repository', name: 'a/b', commit: true },
    ],
    [['uvx', 'b[extra]==2.0'], { kind: 'package', registry: 'pypi', name: 'b', version: '2.0' }],
    [['uv', '--directory', '/x', 'run', 'b'], { kind: 'package', name: 'b', fetched: false }],
    [['uv', 'tool', 'run', 'b'], { kind: 'package', name: 'b', fetched: true }],
    [['pipx', 'run', 'b'], { kind: 'package', registry: 'pypi', name: 'b' }],
    [
      ['python3', '-m', 'mcp_server_time'],
      { kind: 'package', registry: 'pypi', name: 'mcp-server-time', fetched: false },
    ],
    [
      ['docker', 'run', '-i', '--rm', '-v', '/a:/b', 'reg.io:5000/a/b:1.0'],
      { kind: 'image', name: 'reg.io:5000/a/b', tag: '1.0', digest: false },
    ],
    [['docker', 'run', `a/b@sha256:${'0'.repeat(64)}`], { kind: 'image', name: 'a/b', digest: true }],
    [
      ['node', '/x/node_modules/@a/b/dist/index.js'],
      { kind: 'package', registry: 'npm', name: '@a/b', fetched: false },
    ],
    [['node', '/x/server.js'], { kind: 'command', name: 'node' }],
    [['/opt/bin/github-mcp-server', 'stdio'], { kind: 'command', name: 'github-mcp-server' }],
    [
      ['npx', 'mcp-remote', 'https://mcp.example.com/sse?key=1', '--header', 'A: b'],
      { kind: 'remote', address: 'https://mcp.example.com/sse' },
    ],
    [['env', 'A=b', 'npx', 'c'], { kind: 'package', name: 'c' }],
    [
      ['go', 'run', 'github.com/a/b@v1.0.0'],
      { kind: 'package', registry: 'go', name: 'github.com/a/b', version: 'v1.0.0' },
    ],
  ])('%j', ([command = '', ...args], expected) => {
    expect(launched(command, ...args)).toMatchObject(expected);
  });

  it.each([
    ['bash', '-c', 'TOKEN=abc npx -y b@1.0 && rm -rf /'],
    ['cmd', '/c', 'npx', '-y', 'b@1.0'],
  ])('through a shell: %s', (command, ...args) => {
    expect(one({ command, args })).toMatchObject({ shell: true, launch: { name: 'b', version: '1.0' } });
  });

  it('takes no value of an option that it does not know for a name', () => {
    expect(launched('npx', '--auth', 'hunter2', 'b')).toEqual({ kind: 'command', name: 'npx' });
    expect(launched('docker', 'run', '--secret-thing', 'hunter2', 'b')).toEqual({ kind: 'command', name: 'docker' });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['{"mcpServers": {"a" {}}}', 1, 21, /colon/],
    ['{\n  "mcpServers": {\n    "a": {"command": "b" "args": []}\n  }\n}', 3, 26, /comma/i],
    ['{\n  "mcpServers": {', 2, 18, /not closed/],
    ['{"mcpServers": {"a": {"command": "b}}}', 1, 34, /quote|closed/],
    ['hello', 1, 1, /value|valid/i],
    ['[mcp_servers.x\ncommand = "npx"', 1, 15, /TOML/],
    ['[mcp_servers.x]\ncommand = npx', 2, 11, /TOML/],
  ])('%j is placed and explained', (text, line, column, words) => {
    const { position, message, help } = refused(text);
    expect(position).toMatchObject({ line, column });
    expect(message).toMatch(words);
    expect(help).not.toBe('');
  });

  it.each(['', '  \n', '{}', '[]', '{"servers": 3}', 'model = "x"', '{"mcpServers": []}'])(
    '%j holds no servers, and it is said what to give',
    (text) => {
      expect(refused(text).help).toMatch(/mcpServers/);
    },
  );

  it.each(['{"mcpServers":{"a":null}}', '{"mcpServers":{"a":7,"b":[],"c":{"command":{},"args":{},"env":[],"url":5}}}'])(
    '%s: members of other types are as good as missing',
    (text) => {
      expect(read(text).servers.every(({ launch }) => launch.kind === 'none')).toBe(true);
    },
  );

  it('survives a file made to break it', () => {
    expect(refused(`{"mcpServers":${'{"a":'.repeat(50_000)}`).code).toBe('STK001');
    expect(
      read('{"mcpServers":{"__proto__":{"command":"npx","args":["b"]},"constructor":{"command":"x"}}}').servers,
    ).toHaveLength(2);
    expect(refused(' '.repeat(9 * 1024 * 1024)).message).toMatch(/larger/);
    const many = Array.from({ length: 20_000 }, (_, index) => `"s${index}":{"command":"x"}`);
    expect(refused(`{"mcpServers":{${many}}}`).message).toMatch(/more than 1000 servers/);
  });

  it.each(['a', 'a.', '-', '"a"', '#\n', '//\n', '/**/', '/*', ' \n', '[', '[a'])(
    'nor do 8 MiB of %j make it throw',
    (part) => {
      expect(refused(part.repeat((8 * 1024 * 1024) / part.length)).help).not.toBe('');
    },
  );

  it('takes a file that begins with many comments for what stands below them', () => {
    expect(read(`${'# a\n'.repeat(100_000)}[mcp_servers.x]\ncommand = "npx"`).format).toBe('codex');
    expect(read(`\uFEFF${'// a\n'.repeat(100_000)}{"mcpServers":{"x":{}}}`).format).toBe('mcpServers');
  });

  it('says when a name stands twice', () => {
    expect(read('{"mcpServers":{"a":{"command":"x"},"a":{"command":"y"}}}').findings).toMatchObject([
      { code: 'STK107' },
    ]);
  });
});
