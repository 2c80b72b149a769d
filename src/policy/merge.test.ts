import { describe, expect, test } from 'vitest';
import { mergePolicies, PolicyConflict } from './merge.ts';
import type { Policy } from './types.ts';

function policy(members: Partial<Policy>): Policy {
  return { version: '1', default: 'deny', ...members };
}

test('the union keeps the order in which tools and hidden names are given', () => {
  const merged = mergePolicies([
    policy({ tools: { z: {} } }),
    policy({ hide: ['q', 'b'] }),
    policy({ tools: { a: { limits: [{ counter: 'a_rate', window: 'minute', max: 30, scope: 'grant' }] } } }),
    policy({ hide: ['b', 'a_b'] }),
    policy({ tools: { z: {} } }),
  ]);
  expect(JSON.stringify(merged)).toBe(
    JSON.stringify({
      version: '1',
      default: 'deny',
      hide: ['q', 'b', 'a_b'],
      tools: { z: {}, a: { limits: [{ counter: 'a_rate', window: 'minute', max: 30, scope: 'grant' }] } },
    }),
  );
});

test('no policies give one that denies every call; a tool may be called __proto__', () => {
  expect(mergePolicies([])).toEqual({ version: '1', default: 'deny' });
  const odd = JSON.parse('{"version":"1","default":"deny","tools":{"__proto__":{}}}');
  expect(JSON.stringify(mergePolicies([odd]).tools)).toBe('{"__proto__":{}}');
});

test('the policies given are left as they are', () => {
  const given = policy({ hide: ['a'], tools: { b: {} } });
  mergePolicies([given, policy({ hide: ['c'], tools: { d: {} } })]);
  expect(given).toEqual(policy({ hide: ['a'], tools: { b: {} } }));
});

describe('conflicts name what differs', () => {
  const capped = (counter: string, window: 'hour' | 'day') => ({ limits: [{ counter, window, max: 1 }] });
  test.each([
    [policy({ default: 'allow' }), policy({}), /"default"/],
    [policy({ list: 'callable' }), policy({}), /"list"/],
    [policy({ tools: { a: {} } }), policy({ tools: { a: { deny_if: [] } } }), /"a" in "tools"/],
    [policy({ pins: { a: 'x' } }), policy({ pins: { a: 'y' } }), /"a" in "pins"/],
    [policy({ hide: ['a'] }), policy({ tools: { a: {} } }), /hides "a"/],
    [policy({ hide: ['a*'] }), policy({ tools: { ab: {} } }), /hides "ab"/],
    [policy({ all_tools: capped('c', 'day') }), policy({ all_tools: capped('c', 'hour') }), /"all_tools"/],
    [policy({ tools: { a: capped('c', 'day') } }), policy({ tools: { b: capped('c', 'hour') } }), /Counter "c" of "b"/],
    [policy({ all_tools: capped('c', 'day') }), policy({ tools: { b: capped('c', 'day') } }), /Counter "c" of "b"/],
  ])('%j and %j', (first, second, message) => {
    expect(() => mergePolicies([first, second])).toThrow(PolicyConflict);
    expect(() => mergePolicies([first, second])).toThrow(message);
  });
});
