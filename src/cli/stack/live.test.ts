import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfiguration } from '../../stack/index.ts';
import { guarded, listen } from '../live/testing/http-server.ts';
import { liveTools } from './live.ts';

const KEY = 'sk-live-0123456789';

let said = '';
beforeEach(() => {
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** The names of the tools that are read from a server which wants a key, configured with these headers. */
async function toolsWith(headers: object, text = (entry: object) => JSON.stringify({ mcpServers: { far: entry } })) {
  const { url, close } = await listen(guarded({ Authorization: `Bearer ${KEY}`, 'X-Team': 'risk' }));
  const written = text({ type: 'http', url: url.href, ...headers });
  const read = readConfiguration(written);
  if (!('configuration' in read)) throw new Error(read.unreadable.message);
  const [settled] = await liveTools(written, read.configuration, [], 30);
  close();
  return settled?.tools?.map(({ name }) => name);
}

describe('an address that wants a key', () => {
  it('is asked with the headers that the configuration holds for it', async () => {
    const headers = { Authorization: `Bearer ${KEY}`, 'X-Team': 'risk' };
    expect(await toolsWith({ headers })).toEqual(['far']);
    expect(said).toBe('');
  });

  it('Codex names the variables that hold them', async () => {
    const toml = (entry: object) =>
      `[mcp_servers.far]\nurl = "${'url' in entry ? entry.url : ''}"\nbearer_token_env_var = "FAR_KEY"\nenv_http_headers = { "X-Team" = "FAR_TEAM" }\n`;
    vi.stubEnv('FAR_KEY', KEY);
    expect(await toolsWith({}, toml)).toBeUndefined();
    expect(said).toContain('its configuration wants the variable FAR_TEAM');
    vi.stubEnv('FAR_TEAM', 'risk');
    expect(await toolsWith({}, toml)).toEqual(['far']);
  });

  it('variables in them are filled', async () => {
    vi.stubEnv('FAR_KEY', KEY);
    expect(await toolsWith({ headers: { Authorization: `Bearer \${FAR_KEY}`, 'X-Team': 'risk' } })).toEqual(['far']);
    const zed = { headers: { Authorization: `Bearer \${env:FAR_KEY}`, 'X-Team': 'risk' } };
    expect(await toolsWith(zed)).toEqual(['far']);
  });

  it('what Claude Code takes where a variable is not set', async () => {
    const headers = { Authorization: `Bearer \${FAR_KEY_OF_NOBODY:-${KEY}}`, 'X-Team': `\${FAR_TEAM:-nobody}` };
    expect(await toolsWith({ headers })).toBeUndefined();
    vi.stubEnv('FAR_TEAM', 'risk');
    expect(await toolsWith({ headers })).toEqual(['far']);
    expect(await toolsWith({ headers: { ...headers, 'X-Empty': `a\${NOT_SET_ANYWHERE:-}` } })).toEqual(['far']);
    expect(said).not.toContain(KEY);
  });

  it('is asked in the way of Codex too', async () => {
    const toml = (entry: object) =>
      `[mcp_servers.far]\n${Object.entries(entry)
        .filter(([name]) => name === 'url')
        .map(([name, value]) => `${name} = "${value}"`)
        .join('\n')}\nhttp_headers = { Authorization = "Bearer ${KEY}", X-Team = "risk" }\n`;
    expect(await toolsWith({}, toml)).toEqual(['far']);
  });

  it.each([
    [{}, '"far" cannot be read'],
    [{ headers: { Authorization: `Bearer ${KEY}x`, 'X-Team': 'risk' } }, '"far" cannot be read'],
    [{ headers: { Authorization: `\${NOT_SET_ANYWHERE}` } }, 'wants the variable NOT_SET_ANYWHERE'],
    [{ headers: { Authorization: `\${input:key}` } }, 'wants the variable input:key'],
    [{ headers: { Authorization: `\${A:-b}\${NOT_SET_ANYWHERE}` } }, 'wants the variable NOT_SET_ANYWHERE'],
    [{ headers: { Authorization: `\${1:-b}` } }, 'wants the variable 1:-b'],
    [{ headers: { Authorization: `${KEY}\nHost: x` } }, 'the value for the header Authorization holds a character'],
    [{ headers: { 'A key': KEY } }, '"A key" is no name of a header'],
  ])('is named and not read with %j, and no key is shown', async (headers, message) => {
    expect(await toolsWith(headers)).toBeUndefined();
    expect(said).toContain(message);
    expect(said).not.toContain(KEY);
  });
});
