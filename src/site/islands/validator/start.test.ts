import { describe, expect, it } from 'vitest';
import { toHash } from './share.ts';
import { findStart } from './start.ts';

const files: Record<string, string> = {
  'policies/agntor-mcp/policy.json': 'server policy',
  'tools/agntor-mcp/guard-tool/policy.json': 'tool policy',
};
const policyAt = async (path: string): Promise<string | undefined> => files[path];
const open = (address: string, draft: string | null = null) =>
  findStart(new URL(address, 'https://site.example'), draft, policyAt);

describe('what the validator opens with', () => {
  it('is the policy of the server that the address names', async () => {
    expect(await open('/validator/?server=agntor-mcp')).toMatchObject({ text: 'server policy', server: 'agntor-mcp' });
  });

  it('is the policy of the tool, by its exact name or by its address', async () => {
    expect((await open('/validator/?server=agntor-mcp&tool=guard_tool')).text).toBe('tool policy');
    expect((await open('/validator/?server=agntor-mcp&tool=guard-tool')).text).toBe('tool policy');
  });

  it('is the shared text, whatever else the address says', async () => {
    const hash = await toHash({ text: 'shared', server: 'other' });
    expect(await open(`/validator/?server=agntor-mcp${hash}`, 'draft')).toMatchObject({
      text: 'shared',
      server: 'other',
    });
  });

  it('is the kept draft when nothing is named', async () => {
    expect(await open('/validator/', 'draft')).toMatchObject({ text: 'draft', kept: true });
  });

  it('tells a damaged link from none', async () => {
    const hash = await toHash({ text: 'shared' });
    expect((await open(`/validator/${hash}`)).isDamaged).toBe(false);
    expect((await open('/validator/#problems')).isDamaged).toBe(false);
    for (const address of [`/validator/${hash.slice(0, -4)}`, '/validator/?server=agntor-mcp#p=garbage'])
      expect((await open(address)).isDamaged).toBe(true);
  });

  it('is an empty policy that denies, for a damaged link or an unknown server', async () => {
    for (const address of ['/validator/#p=AAAA', '/validator/?server=nobody', '/validator/?server=..%2F..%2Fx']) {
      expect((await open(address)).text).toContain('"default": "deny"');
    }
  });
});
