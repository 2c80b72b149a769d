import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, definitionDigest, digestedPart } from './digest.ts';
import type { Json } from './types.ts';

describe('canonical JSON (RFC 8785)', () => {
  test.each([
    ['{"b":1,"a":[2,{"d":null,"c":true}]}', '{"a":[2,{"c":true,"d":null}],"b":1}'],
    ['[1.0,1e21,1E-7,-0,333333333.33333329,1e+2]', '[1,1e+21,1e-7,0,333333333.3333333,100]'],
    ['"\\u20ac$\\u000f\\nA\'B\\"\\\\\\/\\u007f"', '"€$\\u000f\\nA\'B\\"\\\\/\u007f"'],
    ['{"\\ufb33":1,"\\ud83d\\ude00":2,"\\u20ac":3,"1":4,"\\r":5}', '{"\\r":5,"1":4,"€":3,"😀":2,"\ufb33":1}'],
    ['{"10":1,"9":2}', '{"10":1,"9":2}'],
    ['{"__proto__":1,"a":2}', '{"__proto__":1,"a":2}'],
    ['{}', '{}'],
  ])('%s', (text, canonical) => {
    expect(canonicalJson(JSON.parse(text))).toBe(canonical);
  });

  test('what has no canonical form is refused', () => {
    expect(() => canonicalJson(JSON.parse('1e999'))).toThrow(TypeError);
    expect(() => canonicalJson('\ud800')).toThrow(TypeError);
    expect(() => canonicalJson({ '\udc00': 1 })).toThrow(TypeError);
  });

  test('says the same as the value and does not depend on the order of members (seed 7, 500 values)', () => {
    const members = fc.dictionary(
      fc.string({ unit: 'grapheme' }),
      fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }),
    );
    fc.assert(
      fc.property(members as fc.Arbitrary<{ [name: string]: Json }>, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('the digest of a definition', () => {
  const definition = {
    name: 'a',
    description: 'Reads.',
    inputSchema: { type: 'object', 'x-vendor': 1 },
    annotations: { readOnlyHint: true },
  };

  test('is SHA-256 over the canonical text of six members', async () => {
    expect(canonicalJson(digestedPart(definition))).toBe(
      '{"annotations":{"readOnlyHint":true},"description":"Reads.","inputSchema":{"type":"object","x-vendor":1},"name":"a"}',
    );
    expect(await definitionDigest({ name: 'a' })).toBe(
      'sha256:d9d719b27480b55cd4918020e7473e716ed3569c8adafe926cf9b10b4f8ef064',
    );
  });

  test('does not change with icons, _meta, vendor members and the order of members', async () => {
    const other = {
      annotations: { 'x-note': 1, readOnlyHint: true, _meta: {} },
      inputSchema: { 'x-vendor': 1, type: 'object' },
      description: 'Reads.',
      name: 'a',
      icons: [],
      _meta: { a: 1 },
      'x-more': true,
    };
    expect(await definitionDigest(other)).toBe(await definitionDigest(definition));
  });

  test.each([
    [{ description: 'Reads!' }],
    [{ title: '' }],
    [{ outputSchema: {} }],
    [{ inputSchema: { type: 'object', 'x-vendor': 2 } }],
    [{ annotations: { readOnlyHint: false } }],
  ])('changes with %j', async (change) => {
    expect(await definitionDigest({ ...definition, ...change })).not.toBe(await definitionDigest(definition));
  });
});
