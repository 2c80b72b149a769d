import { describe, expect, test } from 'vitest';
import { filterTools } from './list.ts';
import type { Policy } from './types.ts';

const UPSTREAM = ['read', 'pay', 'delete_a', 'delete_b', 'new'];

function seen(policy: Partial<Policy>, tools: readonly string[] = UPSTREAM): string {
  return filterTools({ version: '1', default: 'deny', ...policy }, tools).join(' ');
}

describe('what an agent sees', () => {
  test('nothing without a valid policy', () => {
    expect(filterTools(undefined, UPSTREAM)).toEqual([]);
    expect(filterTools('invalid', UPSTREAM)).toEqual([]);
  });

  test('everything but hidden tools, in order, denied or not', () => {
    const tools = { read: {}, pay: { deny_if: [{ conditions: [] }] } };
    expect(seen({ tools })).toBe('read pay delete_a delete_b new');
    expect(seen({ tools, hide: ['delete_a', 'read'] })).toBe('pay delete_b new');
    expect(seen({ tools, hide: ['delete_*'] })).toBe('read pay new');
    expect(seen({ tools, hide: ['*'] })).toBe('');
    expect(seen({ tools, hide: ['READ', 'rea'] })).toBe('read pay delete_a delete_b new');
  });

  test('list "callable" also takes out what is unlisted or always denied', () => {
    const always = { deny_if: [{ conditions: [] }] };
    const sometimes = { deny_if: [{ conditions: [{ path: 'args.x', op: 'exists' as const, value: true }] }] };
    const tools = { read: {}, pay: always, delete_a: sometimes };
    expect(seen({ list: 'callable', tools })).toBe('read delete_a');
    expect(seen({ list: 'callable', default: 'allow', tools })).toBe('read delete_a delete_b new');
    expect(seen({ list: 'callable', tools, all_tools: always })).toBe('');
    expect(seen({ list: 'callable', tools, all_tools: sometimes })).toBe('read delete_a');
    expect(seen({ list: 'callable' }, ['constructor', '__proto__'])).toBe('');
  });

  test('drifted tools go; a pin without a known digest counts as drifted', () => {
    const digest = `sha256:${'ab'.repeat(32)}`;
    const policy: Policy = { version: '1', default: 'allow', pins: { a: digest, b: digest, c: digest } };
    const tools = [{ name: 'a', digest }, { name: 'b', digest: 'sha256:00' }, { name: 'c' }, { name: 'd' }];
    expect(filterTools(policy, tools)).toEqual([{ name: 'a', digest }, { name: 'd' }]);
  });
});
