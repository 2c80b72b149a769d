import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  const args = ['src/cli/mcp-risk.ts', 'serve-mcp'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
}, 60_000);
afterAll(() => client.close());

async function call(name: string, args: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { text: string }[];
  return { text: first?.text ?? '', isError: isError === true };
}

const data = async (name: string, args: Record<string, unknown>) => JSON.parse((await call(name, args)).text);

describe('mcp-risk serve-mcp, asked by the client of the SDK', () => {
  it('lists four tools, all of which only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['find_tools', 'get_tool', 'check_policy', 'search_attacks']);
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  });

  it('finds a tool, the exact name first, and never more than asked for', async () => {
    const { tools, count } = await data('find_tools', { query: 'create_refund', most: 1 });
    expect(tools).toHaveLength(1);
    expect(count).toBeGreaterThan(1);
    expect(tools[0]).toMatchObject({ name: 'create_refund', category: 'Financial', severity: 'critical' });
    expect((await data('find_tools', { query: 'list' })).tools).toHaveLength(20);
  });

  it('gives risk, reasons, attacks and policy of a tool', async () => {
    const tool = await data('get_tool', { id: 'stripe-agent-toolkit/create-refund' });
    expect(tool.reasons.length).toBeGreaterThan(0);
    expect(tool.attacks.map(({ id }: { id: string }) => id)).toContain('unauthorised-payment');
    expect(tool.policy).toMatchObject({ version: '1', default: 'deny' });
  });

  it('checks a policy, with a server down to names of tools', async () => {
    const policy = '{"version":"1","default":"deny","tools":{"create_refunds":{}}}';
    expect((await data('check_policy', { policy })).loads).toBe(true);
    const { diagnostics } = await data('check_policy', { policy, server: 'stripe-agent-toolkit' });
    expect(diagnostics.map(({ code }: { code: string }) => code)).toContain('MP601');
    const broken = await data('check_policy', { policy: '{' });
    expect(broken.loads).toBe(false);
    expect(broken.diagnostics[0]).toMatchObject({ line: 1, severity: 'error' });
  });

  it('searches attacks by CVE and by taxonomy id', async () => {
    const { attacks } = await data('search_attacks', { query: 'CVE-2025-6514' });
    expect(attacks.map(({ id }: { id: string }) => id)).toContain('mcp-remote-cve-2025-6514');
    expect((await data('search_attacks', { query: 'MCP03' })).count).toBeGreaterThan(3);
  });

  it('answers what it does not have with a sentence, and goes on', async () => {
    const { text, isError } = await call('get_tool', { id: 'stripe-agent-toolkit/create-refunds' });
    expect(isError).toBe(true);
    expect(text).toContain('Did you mean "stripe-agent-toolkit/create-refund"');
    expect((await call('get_tool', { id: '__proto__/constructor' })).isError).toBe(true);
    expect((await call('check_policy', { policy: '{}', server: 'constructor' })).isError).toBe(true);
    expect((await call('find_tools', { query: '' })).isError).toBe(true);
    expect((await data('find_tools', { query: 'no such words anywhere' })).count).toBe(0);
  });
});
