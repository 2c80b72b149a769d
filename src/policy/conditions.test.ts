import { describe, expect, test } from 'vitest';
import { conditionHolds } from './conditions.ts';
import type { Condition, Operator } from './types.ts';

const VALUES: Record<Operator, Condition['value']> = {
  eq: 5,
  neq: 5,
  in: [5, 'x'],
  not_in: [5, 'x'],
  lt: 5,
  lte: 5,
  gt: 5,
  gte: 5,
  regex: '^5$',
  contains: '5',
  exists: true,
};
const OPERATORS = Object.keys(VALUES) as Operator[];

function holding(args: string, side: 'require' | 'deny', path = 'args.a'): string {
  const holds = OPERATORS.filter((op) => conditionHolds({ path, op, value: VALUES[op] }, JSON.parse(args), side));
  return holds.join(' ');
}

function holds(args: string, condition: [string, Operator, Condition['value']], side: 'require' | 'deny'): boolean {
  const [path, op, value] = condition;
  return conditionHolds({ path, op, value }, JSON.parse(args), side);
}

const EVERYTHING = OPERATORS.join(' ');

describe('which operators hold for one argument (value 5, [5, "x"], "^5$", "5", true)', () => {
  test.each([
    ['{}', '', 'neq not_in'],
    ['{"a":null}', '', 'neq not_in'],
    ['{"a":5}', 'eq in lte gte exists', 'eq in lte gte regex contains exists'],
    ['{"a":4}', 'neq not_in lt lte exists', 'neq not_in lt lte exists'],
    ['{"a":"5"}', 'regex contains exists', 'eq neq in not_in lte gte regex contains exists'],
    ['{"a":" 5.0 "}', 'contains exists', 'eq neq in not_in lte gte contains exists'],
    ['{"a":"x"}', 'neq in exists', 'neq in lt lte gt gte exists'],
    ['{"a":""}', 'neq not_in exists', 'neq not_in lt lte gt gte exists'],
    ['{"a":true}', 'neq not_in exists', 'neq not_in lt lte gt gte exists'],
    ['{"a":-0}', 'neq not_in lt lte exists', 'neq not_in lt lte exists'],
    ['{"a":1e999}', 'exists', EVERYTHING],
    ['{"a":{}}', 'exists', EVERYTHING],
    ['{"a":{"5":5}}', 'exists', EVERYTHING],
    ['{"a":[]}', 'exists', 'eq neq in not_in lt lte gt gte regex exists'],
    ['{"a":["5"]}', 'contains exists', EVERYTHING],
    ['{"a":[5]}', 'exists', EVERYTHING],
    ['{"a":[[5]]}', 'exists', 'eq neq in not_in lt lte gt gte regex exists'],
  ])('%s', (args, require, deny) => {
    expect(holding(args, 'require')).toBe(require);
    expect(holding(args, 'deny')).toBe(deny);
  });
});

describe('single cells', () => {
  test('exists: false holds for what is absent, in both lists', () => {
    for (const side of ['require', 'deny'] as const) {
      expect(holds('{}', ['args.a', 'exists', false], side)).toBe(true);
      expect(holds('{"a":null}', ['args.a', 'exists', false], side)).toBe(true);
      expect(holds('{"a":false}', ['args.a', 'exists', false], side)).toBe(false);
      expect(holds('{"a":[]}', ['args.a', 'exists', false], side)).toBe(false);
      expect(holds('{"a":1e999}', ['args.a', 'exists', false], side)).toBe(false);
    }
  });

  test('text forms on the deny side only', () => {
    expect(holds('{"a":true}', ['args.a', 'regex', '^true$'], 'deny')).toBe(true);
    expect(holds('{"a":true}', ['args.a', 'regex', '^true$'], 'require')).toBe(false);
    expect(holds('{"a":150}', ['args.a', 'contains', 5], 'deny')).toBe(true);
    expect(holds('{"a":"150"}', ['args.a', 'contains', 5], 'require')).toBe(false);
    expect(holds('{"a":-0}', ['args.a', 'regex', '^0$'], 'deny')).toBe(true);
  });

  test('numeric text on the deny side, doubt for the rest', () => {
    expect(holds('{"a":" 1e3 "}', ['args.a', 'gt', 100], 'deny')).toBe(true);
    expect(holds('{"a":"50"}', ['args.a', 'gt', 100], 'deny')).toBe(false);
    expect(holds('{"a":"0x20"}', ['args.a', 'gt', 100], 'deny')).toBe(true);
    expect(holds('{"a":"1e999"}', ['args.a', 'lt', 100], 'deny')).toBe(true);
    expect(holds('{"a":9007199254740993}', ['args.a', 'gt', 9007199254740992], 'deny')).toBe(false);
  });

  test('text is compared by code points: case and composition matter', () => {
    expect(holds('{"a":"Main"}', ['args.a', 'eq', 'main'], 'deny')).toBe(false);
    expect(holds('{"a":"\\ud83d\\ude00"}', ['args.a', 'eq', '😀'], 'require')).toBe(true);
  });

  test('inherited members are no arguments', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(holds('{}', [`args.${name}`, 'exists', true], 'require')).toBe(false);
      expect(holds(`{"${name}":1}`, [`args.${name}`, 'exists', true], 'require')).toBe(true);
    }
  });

  test('a path or pattern that cannot be read is a doubt', () => {
    for (const condition of [
      ['amount', 'eq', 5],
      ['args.a', 'regex', '(?=5)'],
    ] as [string, Operator, string | number][]) {
      expect(holds('{"a":"5"}', condition, 'require')).toBe(false);
      expect(holds('{"a":"5"}', condition, 'deny')).toBe(true);
    }
  });
});

describe('[*]', () => {
  const path = 'args.to[*].kind';
  test.each([
    ['{"to":[{"kind":"in"},{"kind":"in"}]}', true, true],
    ['{"to":[{"kind":"in"},{"kind":"out"}]}', false, true],
    ['{"to":[{"kind":"out"}]}', false, false],
    ['{"to":[{"kind":"in"},{}]}', false, true],
    ['{"to":[{"kind":"in"},null]}', false, true],
    ['{"to":[{"kind":["in"]}]}', false, true],
    ['{"to":[]}', false, false],
    ['{"to":"in"}', false, false],
    ['{"to":{"0":{"kind":"in"}}}', false, false],
    ['{}', false, false],
  ])('eq "in" for %s: require %s, deny side %s', (args, require, deny) => {
    expect(holds(args, [path, 'eq', 'in'], 'require')).toBe(require);
    expect(holds(args, [path, 'eq', 'in'], 'deny')).toBe(deny);
  });

  test('an absent array satisfies neq on the deny side, an empty one does not', () => {
    expect(holds('{}', ['args.to[*]', 'neq', 'in'], 'deny')).toBe(true);
    expect(holds('{"to":"in"}', ['args.to[*]', 'neq', 'in'], 'deny')).toBe(true);
    expect(holds('{"to":[]}', ['args.to[*]', 'neq', 'in'], 'deny')).toBe(false);
    expect(holds('{"to":["in",null]}', ['args.to[*]', 'neq', 'in'], 'deny')).toBe(true);
  });

  test('exists is about some element', () => {
    for (const side of ['require', 'deny'] as const) {
      expect(holds('{"to":[null,1]}', ['args.to[*]', 'exists', true], side)).toBe(true);
      expect(holds('{"to":[null]}', ['args.to[*]', 'exists', true], side)).toBe(false);
      expect(holds('{"to":[]}', ['args.to[*]', 'exists', false], side)).toBe(true);
      expect(holds('{"to":"x"}', ['args.to[*]', 'exists', false], side)).toBe(true);
    }
  });

  test('nested: in require an inner list without elements fails', () => {
    const condition: [string, Operator, string] = ['args.a[*].b[*]', 'eq', 'x'];
    expect(holds('{"a":[{"b":["x"]},{"b":["x","x"]}]}', condition, 'require')).toBe(true);
    expect(holds('{"a":[{"b":["x"]},{"b":[]}]}', condition, 'require')).toBe(false);
    expect(holds('{"a":[{"b":[]},{"b":["y","x"]}]}', condition, 'deny')).toBe(true);
  });

  test('[n] is one element', () => {
    expect(holds('{"to":["a","b"]}', ['args.to[1]', 'eq', 'b'], 'require')).toBe(true);
    expect(holds('{"to":["a"]}', ['args.to[1]', 'eq', 'b'], 'require')).toBe(false);
    expect(holds('{"to":["a"]}', ['args.to[1]', 'neq', 'b'], 'deny')).toBe(true);
  });
});
