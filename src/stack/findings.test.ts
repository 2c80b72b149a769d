import { describe, expect, it } from 'vitest';
import { configurationFindings } from './findings.ts';
import { CONFIGURATIONS, KEY } from './fixtures/configurations.ts';
import { knownServer } from './fixtures/known-server.ts';
import { readConfiguration } from './read/read.ts';
import { recognise } from './recognise/recognise.ts';

const KNOWN = [
  knownServer('git', {
    packages: [
      { registry: 'pypi', name: 'mcp-server-git', found: true },
      { registry: 'npm', name: '@agntor/mcp', found: false },
    ],
  }),
];

function findings(text: string) {
  const read = readConfiguration(text);
  const servers = 'configuration' in read ? read.configuration.servers : [];
  const examined = servers.map((server) => ({ server, key: server.name, recognition: recognise(server, KNOWN) }));
  return configurationFindings(examined, KNOWN);
}
const codes = (entry: object) => findings(JSON.stringify({ mcpServers: { x: entry } })).map(({ code }) => code);

describe('findings about a configuration', () => {
  it.each([
    ['STK101', { command: 'uvx', args: ['mcp-server-git'] }],
    ['STK101', { command: 'docker', args: ['run', 'a/b'] }],
    ['STK102', { command: 'uvx', args: ['mcp-server-git@latest'] }],
    ['STK102', { command: 'docker', args: ['run', 'a/b:latest'] }],
    ['STK103', { url: 'http://mcp.example.com/mcp' }],
    ['STK104', { command: 'x', env: { TOKEN: 'abcdef' } }],
    ['STK104', { command: 'x', args: ['--api-key', 'abcdef'] }],
    ['STK104', { url: 'https://user:pass@mcp.example.com/' }],
    ['STK105', { command: 'bash', args: ['-c', 'uvx mcp-server-git==1'] }],
    ['STK106', { command: 'uvx', args: ['mcp-server-gti==1'] }],
    ['STK106', { command: 'npx', args: ['mcp-server-git@1.0.0'] }],
    ['STK108', { command: 'npx', args: ['quite-another@1.0.0'] }],
    ['STK109', { command: 'uvx', args: ['--from', 'git+https://github.com/a/b@main', 'c'] }],
    ['STK110', { command: 'npx', args: ['@agntor/mcp@1.0.0'] }],
  ])('%s: %j', (code, entry) => {
    expect(codes(entry)).toContain(code);
  });

  it.each([
    { command: 'uvx', args: ['mcp-server-git==2025.7.1'] },
    { command: 'python', args: ['-m', 'mcp_server_git'] },
    { command: 'uvx', args: ['mcp-server-git==1'], env: { TOKEN: '$TOKEN', LOG_LEVEL: 'debug', DIR: '/home/ada' } },
  ])('nothing about %j', (entry) => {
    expect(codes(entry)).toEqual([]);
  });

  it('plain http on the own machine is nobody else’s', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(codes({ url: `http://${host}:3000/mcp` })).toEqual(['STK108']);
    expect(codes({ url: 'http://localhost.evil.example/mcp' })).toContain('STK103');
  });

  it.each(Object.entries(CONFIGURATIONS))('%s: each says where and what to do, and no secret', (_, text) => {
    const found = findings(text);
    expect(found.map(({ code }) => code)).toContain('STK104');
    expect(found.every(({ position, help }) => (position?.line ?? 0) > 0 && help !== '')).toBe(true);
    expect(JSON.stringify(found)).not.toContain(KEY);
  });

  it('points at the argument that names the package', () => {
    const text = '{\n  "mcpServers": {\n    "x": { "command": "uvx",\n      "args": ["-q", "mcp-server-git"] } } }';
    expect(findings(text)[0]?.position).toMatchObject({ line: 4, column: 22 });
  });
});
