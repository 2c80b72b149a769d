import { describe, expect, test } from 'vitest';
import { parsePath, valueAt } from './paths.ts';
import type { Json } from './types.ts';

function at(root: string, path: string): Json | undefined {
  const parsed = parsePath(path);
  if (!parsed.ok) throw new Error(parsed.why);
  return valueAt(JSON.parse(root), parsed.segments);
}

describe('reading a path', () => {
  test.each([
    ['args.a', [{ kind: 'member', name: 'a' }], false],
    [
      'args.a-b.$c_1',
      [
        { kind: 'member', name: 'a-b' },
        { kind: 'member', name: '$c_1' },
      ],
      false,
    ],
    ['args.to[*]', [{ kind: 'member', name: 'to' }, { kind: 'each' }], true],
    [
      'args.to[12].x',
      [
        { kind: 'member', name: 'to' },
        { kind: 'index', index: 12 },
        { kind: 'member', name: 'x' },
      ],
      true,
    ],
    ['args["a.b"]', [{ kind: 'member', name: 'a.b' }], true],
    ['args["\\u0061\\"]"]', [{ kind: 'member', name: 'a"]' }], true],
    ['args.__proto__', [{ kind: 'member', name: '__proto__' }], false],
    ['args.0', [{ kind: 'member', name: '0' }], false],
  ])('%s is accepted', (text, segments, extended) => {
    expect(parsePath(text)).toEqual({ ok: true, segments, extended });
  });

  test.each([
    ['', 0],
    ['amount', 0],
    ['argsx.a', 0],
    ['state.a', 0],
    ['Args.a', 0],
    [' args.a', 0],
    ['args', 4],
    ['args.', 4],
    ['args..a', 4],
    ['args.a.', 6],
    ['args.a b', 6],
    ['args.é', 4],
    ['args.a[', 6],
    ['args.a[-1]', 6],
    ['args.a[x]', 6],
    ['args.a[]', 6],
    ['args.a["b]', 6],
    ['args.a["b\\q"]', 6],
    ["args.a['b']", 6],
    ['args.[0]', 4],
    ['args.a\n', 6],
  ])('%j is refused at %i', (text, offset) => {
    expect(parsePath(text)).toMatchObject({ ok: false, offset, why: expect.stringMatching(/./) });
  });

  test('256 characters and 16 steps are the most', () => {
    expect(parsePath(`args.${'a'.repeat(251)}`).ok).toBe(true);
    expect(parsePath(`args.${'a'.repeat(252)}`)).toMatchObject({ ok: false, offset: 256 });
    expect(parsePath(`args${'.a'.repeat(16)}`).ok).toBe(true);
    expect(parsePath(`args${'.a'.repeat(17)}`)).toMatchObject({ ok: false, offset: 36 });
  });
});

describe('following a path', () => {
  test('finds members, elements and names with dots', () => {
    expect(at('{"a":{"b":[10,{"c":true}]}}', 'args.a.b[1].c')).toBe(true);
    expect(at('{"a.b":1}', 'args["a.b"]')).toBe(1);
    expect(at('{"__proto__":{"x":1}}', 'args.__proto__.x')).toBe(1);
    expect(at('{"a":[5]}', 'args.a[0]')).toBe(5);
  });

  test.each([
    ['{}', 'args.a'],
    ['{"a":null}', 'args.a'],
    ['{"a":null}', 'args.a.b'],
    ['{"a":"text"}', 'args.a.length'],
    ['{"a":[1]}', 'args.a.length'],
    ['{"a":[1]}', 'args.a.0'],
    ['{"a":{"0":1}}', 'args.a[0]'],
    ['{"a":[1]}', 'args.a[1]'],
    ['{"a":[null]}', 'args.a[0]'],
    ['{"a":"text"}', 'args.a[0]'],
    ['{}', 'args.constructor'],
    ['{}', 'args.__proto__'],
    ['{}', 'args.toString.name'],
    ['{"a":[1]}', 'args.a[99999999999999999999]'],
  ])('in %s, %s is absent', (root, path) => {
    expect(at(root, path)).toBeUndefined();
  });
});
