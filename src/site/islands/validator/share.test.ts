import { describe, expect, it } from 'vitest';
import { fromHash, toHash } from './share.ts';

describe('a shared link', () => {
  it('gives back the document and the server', async () => {
    const shared = { text: '{"version":"1"}\n', server: 'agntor-mcp' };
    expect(await fromHash(await toHash(shared))).toEqual(shared);
  });

  it('keeps every character, also those outside the alphabet of base64', async () => {
    const shared = { text: '\u202e"é漢𝒳"\u0000' };
    expect(await fromHash(await toHash(shared))).toEqual(shared);
  });

  it('uses only characters that survive in an address', async () => {
    expect(await toHash({ text: '?>~'.repeat(50) })).toMatch(/^#p=[\w-]+$/);
  });

  it.each(['', '#policy', '#p=', '#p=%%%', '#p=AAAA', '#p=bm90IGRlZmxhdGU'])('is not read from %j', async (hash) => {
    expect(await fromHash(hash)).toBeUndefined();
  });

  it('is refused when it unpacks to far more than a policy may be', async () => {
    const bomb = await toHash({ text: 'a'.repeat(5_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await fromHash(bomb)).toBeUndefined();
  });

  it('is refused when it holds no text', async () => {
    const hash = await toHash({ text: 7 } as never);
    expect(await fromHash(hash)).toBeUndefined();
  });
});
