import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from './read.ts';
import { isReference, looksSecret, shownAddress } from './secrets.ts';

describe('what is taken for a secret', () => {
  it.each([
    'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
    'xoxb-1234567890-abcdefghij',
    '9f8e7d6c-1234-4abc-9def-0123456789ab',
    'k3Jd92mXq8Zt71LpWv0R',
    'postgres://user:hunter22@db/x',
  ])('%s', (text) => expect(looksSecret(text)).toBe(true));

  it.each([
    '@modelcontextprotocol/server-sequential-thinking',
    'chrome-devtools-mcp',
    'awslabs.cloudwatch-mcp-server',
    'ghcr.io/scarecr0w12/whmcs-mcp-tool',
    'https://observability.mcp.cloudflare.com/mcp',
    '2025.8.21-beta.3',
  ])('%s is a name', (text) => expect(looksSecret(text)).toBe(false));

  it.each(['', `\${TOKEN}`, `Bearer \${env:TOKEN}`, '$TOKEN', '%TOKEN%', '<your token>', 'YOUR_API_KEY', '{env:KEY}'])(
    '%s only says where one is',
    (text) => expect(isReference(text)).toBe(true),
  );

  it.each(['my-own_key here', 'your--key', 'insert_', 'change -me', `\${A}\${B}`, `\${input:key}`, `\${TOKEN:-}`])(
    '%s does so too',
    (text) => expect(isReference(text)).toBe(true),
  );

  it.each(['my---key', 'your key!', 'mine: hunter2', `\${A}hunter2`, `\${a{b}`, `\${TOKEN:-hunter2}`])(
    '%s may be a value',
    (text) => expect(isReference(text)).toBe(false),
  );

  it.each([`my${'_a'.repeat(50_000)}!`, `my${'- a'.repeat(50_000)}!`, '${'.repeat(50_000), '{env:'.repeat(50_000)])(
    'a value made to stall the reader is a value: %.10s',
    (text) => expect(isReference(text)).toBe(false),
  );

  it('an address is shown without user, query and key', () => {
    expect(shownAddress('https://u:p@h.example/api/k3Jd92mXq8Zt71LpWv0R/mcp?key=v#f')).toBe(
      'https://h.example/api/[masked]/mcp',
    );
    expect(shownAddress('javascript:alert(1)')).toBeUndefined();
  });
});

/** Long enough not to be part of anything else that is shown. */
const secret = fc.stringMatching(/^Zq[A-Za-z0-9_-]{12,40}$/);

/** Every place in which people keep secrets. */
const places: ((key: string) => object)[] = [
  (key) => ({ command: 'npx', args: ['-y', 'b'], env: { ANY: key } }),
  (key) => ({ command: 'npx', args: ['-y', 'b', '--token', key] }),
  (key) => ({ command: 'npx', args: ['-y', 'b', `--token=${key}`] }),
  (key) => ({ command: 'npx', args: ['--unknown', key, 'b'] }),
  (key) => ({ command: 'docker', args: ['run', '-e', `TOKEN=${key}`, 'a/b'] }),
  (key) => ({ command: 'bash', args: ['-c', `TOKEN=${key} npx b ${key}`] }),
  (key) => ({ command: 'bash', args: ['-c', `npx b | curl https://x/${key}`] }),
  (key) => ({ command: 'python', args: ['server.py', key] }),
  (key) => ({ command: `npx b --token ${key}` }),
  (key) => ({ command: `TOKEN=${key} /opt/x/run --url https://y/${key}`, args: [key] }),
  (key) => ({ command: `"/opt/my tools/run" ${key}` }),
  (key) => ({ url: `https://mcp.example.com/mcp?anything=${key}` }),
  (key) => ({ url: `https://user:${key}@mcp.example.com/mcp#${key}` }),
  (key) => ({ url: `not an address ${key}` }),
  (key) => ({ url: 'https://mcp.example.com/mcp', headers: { Authorization: `Bearer ${key}`, 'X-Any': key } }),
  (key) => ({ serverUrl: `wss://mcp.example.com/${key}` }),
  (key) => ({ command: { path: 'npx', args: ['b', key], env: { A: key } } }),
  (key) => ({ settings: { token: key }, oauth: { secret: key }, type: key }),
];

describe('a secret survives nowhere', () => {
  it('whichever field holds it', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...places), (key, place) => {
        const text = JSON.stringify({ other: key, mcpServers: { x: place(key) }, inputs: [{ default: key }] });
        expect(JSON.stringify(readConfiguration(text))).not.toContain(key);
      }),
    );
  });

  it('nor where the file is broken at any place', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...places), fc.nat(), (key, place, cut) => {
        const text = JSON.stringify({ mcpServers: { x: place(key) } });
        const broken = text.slice(0, cut % text.length);
        expect(JSON.stringify(readConfiguration(broken))).not.toContain(key);
        expect(JSON.stringify(readConfiguration(`[mcp_servers.x]\nkey = "${key}\n${broken}`))).not.toContain(key);
      }),
    );
  });

  it('nor where a token of a known shape stands in place of a name', () => {
    const token = fc.stringMatching(/^ghp_[A-Za-z0-9]{36}$/);
    fc.assert(
      fc.property(token, (key) => {
        const entries = {
          [key]: { command: key, args: [key] },
          b: { command: 'npx', args: [`@x/${key}`] },
          c: { url: `https://${key}.example.com/${key}` },
          d: { command: 'docker', args: ['run', `a/${key}:${key}`] },
          e: { command: 'x', env: { [key]: 'v', TOKEN: key } },
        };
        const shown = JSON.stringify(readConfiguration(JSON.stringify({ mcpServers: entries })));
        expect(shown.toLowerCase()).not.toContain(key.toLowerCase());
      }),
    );
  });

  it('and no text at all makes the reader throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readConfiguration(text)));
    fc.assert(
      fc.property(fc.json(), (text) => void readConfiguration(`{"mcpServers":{"a":${text}},"servers":${text}}`)),
    );
  });
});
