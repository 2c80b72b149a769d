import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownServer } from './fixtures/known-server.ts';
import { stackOf } from './servers.ts';
import { decodeShared, encodeShared, type Shared, shareable, sharedWishes } from './share.ts';
import { CHOICES, LEVELS } from './types.ts';

const shared: fc.Arbitrary<Shared> = fc.record({
  level: fc.constantFrom(...LEVELS),
  servers: fc.array(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,30}$/),
      level: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
      tools: fc.option(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), fc.constantFrom(...CHOICES), {
          minKeys: 1,
          maxKeys: 4,
        }),
        { nil: undefined },
      ),
    }),
    { maxLength: 6 },
  ),
});

describe('a link', () => {
  it('gives back what went in, and needs no escaping', () => {
    fc.assert(
      fc.property(shared, (one) => {
        const text = encodeShared(one);
        expect(text).toMatch(/^[\w.-]+$/);
        expect(decodeShared(text)).toEqual({ shared: one });
      }),
    );
  });

  it('holds no configured name and no server that the catalogue does not have', () => {
    const configured = (name: string) => ({
      name,
      launch: { kind: 'none' as const },
      position: { line: 1, column: 1, offset: 0 },
    });
    const servers = stackOf([
      { configured: configured('ada-private'), known: knownServer('mcp-server-time'), tools: [] },
      { configured: configured('ada-unknown'), tools: [] },
    ]);
    const wishes = { level: 'read-only' as const, tools: { 'ada-private': { convert_time: 'hide' as const } } };
    const one = shareable(servers, wishes);
    expect(JSON.stringify(one)).not.toContain('ada');
    expect(one.servers).toEqual([{ id: 'mcp-server-time', level: undefined, tools: { convert_time: 'hide' } }]);
    const rebuilt = stackOf([{ known: knownServer('mcp-server-time'), tools: [] }]);
    expect(sharedWishes(one, rebuilt).tools).toEqual({ 'mcp-server-time': { convert_time: 'hide' } });
  });

  const made = (value: unknown): string => `1.${btoa(JSON.stringify(value)).replace(/=+$/, '')}`;

  it.each([
    '',
    '1.',
    '2.WzBd',
    '1.%%%',
    '1.AAAA',
    made({}),
    made([9]),
    made([0, 'x']),
    made([0, ['../etc']]),
    made([0, ['a', 7]]),
    made([0, ['a', 0, [['t', 9]]]]),
    made([0, ['a', 0, [['', 0]]]]),
    made([0, ['a', 0, [['t', 0, 1]]]]),
    made([0, ['a', 0, [['t'.repeat(300), 0]]]]),
    made([0, ['a', 0, [], 'more']]),
    made([0, ...Array.from({ length: 61 }, () => ['a'])]),
    `1.${'A'.repeat(20_000)}`,
  ])('%.40s is refused, with a reason', (text) => {
    expect(decodeShared(text)).toEqual({ refused: expect.stringMatching(/^The link is /) });
  });

  it('makes the reader throw, whatever it is, never', () => {
    fc.assert(fc.property(fc.string(), (text) => void decodeShared(`1.${text}`)));
    fc.assert(fc.property(fc.json(), (text) => void decodeShared(made(JSON.parse(text)).slice(0, 900))));
  });
});
