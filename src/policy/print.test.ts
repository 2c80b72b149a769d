import { expect, test } from 'vitest';
import { print, printEntry, printInline } from './print.ts';
import type { Policy } from './types.ts';

test('members come in the order of the language, whatever the order of the value', () => {
  const policy: Policy = {
    pins: {},
    tools: { b: { limits: [{ scope: 'grant', max: 1, window: 'day', counter: 'c' }], require: [] } },
    hide: ['z', 'a'],
    default: 'deny',
    version: '1',
    description: 'd',
    $schema: 's',
    list: 'all',
    all_tools: { limits: [], deny_if: [] },
  };
  expect(Object.keys(JSON.parse(print(policy)))).toEqual([
    '$schema',
    'description',
    'version',
    'default',
    'list',
    'hide',
    'all_tools',
    'tools',
    'pins',
  ]);
  expect(print(policy)).toContain(`    "b": {
      "require": [],
      "limits": [
        {
          "counter": "c",
          "window": "day",
          "max": 1,
          "scope": "grant"
        }
      ]
    }`);
});

test('rules, hidden names and tools keep the order of the author', () => {
  const rule = (text: string) => ({
    on_deny: text,
    conditions: [{ value: [2, 1], op: 'in' as const, path: 'args.x' }],
  });
  const text = print({
    version: '1',
    default: 'deny',
    hide: ['z', 'a'],
    tools: { z: { deny_if: [rule('2'), rule('1')] }, a: {} },
  });
  expect(text).toBe(`{
  "version": "1",
  "default": "deny",
  "hide": [
    "z",
    "a"
  ],
  "tools": {
    "z": {
      "deny_if": [
        {
          "conditions": [
            {
              "path": "args.x",
              "op": "in",
              "value": [
                2,
                1
              ]
            }
          ],
          "on_deny": "2"
        },
        {
          "conditions": [
            {
              "path": "args.x",
              "op": "in",
              "value": [
                2,
                1
              ]
            }
          ],
          "on_deny": "1"
        }
      ]
    },
    "a": {}
  }
}
`);
});

test('empty objects and lists stand on one line', () => {
  expect(print({ version: '1', default: 'deny', hide: [], tools: {} })).toBe(
    '{\n  "version": "1",\n  "default": "deny",\n  "hide": [],\n  "tools": {}\n}\n',
  );
});

test('a tool called __proto__ is printed', () => {
  const tools = Object.fromEntries([['__proto__', { deny_if: [{ conditions: [] }] }]]);
  expect(print({ version: '1', default: 'allow', tools })).toContain('"__proto__": {\n      "deny_if"');
});

test('an entry fits on one line', () => {
  expect(printEntry({})).toBe('{}');
  expect(printEntry({ approve_if: [{ on_ask: 'May it?', conditions: [] }] })).toBe(
    '{ "approve_if": [{ "conditions": [], "on_ask": "May it?" }] }',
  );
  expect(printInline({ a: [1, 'b', null, {}] })).toBe('{ "a": [1, "b", null, {}] }');
});

test('characters that cannot be seen are escapes, and mean the same', () => {
  const names = ['pay\u202edaer', 'a\u{e0041}', '\u007f\u0085\u2028', 'a\ufe0f', '\u3164', '工具 ⚠️'];
  const text = print({ version: '1', default: 'deny', hide: names });
  expect(text).toContain('"pay\\u202edaer"');
  expect(text).toContain('"a\\udb40\\udc41"');
  expect(text).toContain('"\\u007f\\u0085\\u2028"');
  expect(text).toContain('"工具 ⚠️"');
  expect(text).not.toMatch(/\u202e|\u{e0041}|\u0085|\u2028|a\ufe0f|\u3164/u);
  expect(JSON.parse(text).hide).toEqual(names);
});
