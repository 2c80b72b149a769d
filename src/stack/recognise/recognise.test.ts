import { describe, expect, it } from 'vitest';
import { knownServer } from '../fixtures/known-server.ts';
import { readConfiguration } from '../read/read.ts';
import { recognise } from './recognise.ts';

const KNOWN = [
  knownServer('files', {
    name: 'Filesystem',
    packages: [{ registry: 'npm', name: '@modelcontextprotocol/server-filesystem' }],
    repository: 'modelcontextprotocol/servers',
  }),
  knownServer('fetch', {
    name: 'Fetch',
    packages: [{ registry: 'pypi', name: 'mcp-server-fetch' }],
    repository: 'modelcontextprotocol/servers',
  }),
  knownServer('github', {
    name: 'GitHub',
    packages: [
      { registry: 'docker', name: 'ghcr.io/github/github-mcp-server' },
      { registry: 'remote', name: 'https://api.githubcopilot.com/mcp/' },
    ],
    repository: 'github/github-mcp-server',
    commands: ['github-mcp-server'],
    names: ['GitHub', 'GitHub MCP Server'],
  }),
  knownServer('one', {
    packages: [{ registry: 'npm', name: '@playwright/mcp' }],
    repository: 'microsoft/playwright-mcp',
  }),
];

function found(name: string, entry: object) {
  const read = readConfiguration(JSON.stringify({ mcpServers: { [name]: entry } }));
  const configured = 'configuration' in read ? read.configuration.servers[0] : undefined;
  return configured && recognise(configured, KNOWN);
}
const started = (command: string, ...args: string[]) => found('x', { command, args });

describe('a server is recognised by', () => {
  it.each([
    ['package', started('npx', '-y', '@modelcontextprotocol/server-filesystem@1.0.0', '/x'), 'files'],
    ['package', started('uvx', 'mcp_server.fetch'), 'fetch'],
    ['image', started('docker', 'run', '-i', 'ghcr.io/github/github-mcp-server:v1'), 'github'],
    ['repository', started('npx', 'github:microsoft/playwright-mcp'), 'one'],
    ['command', started('/usr/local/bin/github-mcp-server', 'stdio'), 'github'],
    ['address', found('x', { url: 'https://api.githubcopilot.com/mcp' }), 'github'],
    ['address', found('x', { url: 'https://api.githubcopilot.com/mcp/x/repos?k=1' }), 'github'],
  ])('%s', (by, recognition, id) => {
    expect(recognition).toEqual({ kind: 'known', id, by });
  });
});

describe('a near match asks', () => {
  const ids = (recognition: ReturnType<typeof started>) =>
    recognition?.kind === 'near' ? recognition.candidates.map(({ id }) => id) : recognition?.kind;

  it.each([
    ['a slip of the name', started('npx', '@modelcontextprotocol/server-filesystm'), ['files']],
    ['the same name of another owner', started('npx', '@evil/server-filesystem'), ['files']],
    ['the right name in the wrong registry', started('npx', 'mcp-server-fetch'), ['fetch']],
    [
      'a repository that several servers share',
      started('uvx', '--from', 'git+https://github.com/modelcontextprotocol/servers', 'x'),
      ['files', 'fetch'],
    ],
    ['another address of the same host', found('x', { url: 'https://api.githubcopilot.com/other' }), ['github']],
    ['nothing but what it is called', found('github', { command: '/x/run.sh' }), ['github']],
  ])('%s', (_, recognition, expected) => {
    expect(ids(recognition)).toEqual(expected);
  });

  it('likeliest first, with a score and a reason, three at most', () => {
    const recognition = found('fetch', { command: 'npx', args: ['@evil/server-filesystem'] });
    const candidates = recognition?.kind === 'near' ? recognition.candidates : [];
    expect(candidates.map(({ id }) => id)).toEqual(['files', 'fetch']);
    expect(candidates.every(({ score, why }) => score > 0 && score < 1 && why !== '')).toBe(true);
  });

  it.each([
    ['a stranger', started('npx', 'quite-another-thing')],
    ['a host that only begins alike', found('x', { url: 'https://api.githubcopilot.com.evil.example/mcp' })],
    ['a short common name', started('npx', '@somebody/mcp')],
    ['nothing to go by', found('x', {})],
  ])('%s is unknown', (_, recognition) => {
    expect(recognition).toEqual({ kind: 'unknown' });
  });
});
