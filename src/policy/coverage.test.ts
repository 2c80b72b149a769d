import { describe, expect, it } from 'vitest';
import { coverage, coverageOfNewTool } from './coverage.ts';
import type { Policy, ToolEntry } from './types.ts';

const policy = (rest: Partial<Policy>): Policy => ({ version: '1', default: 'deny', ...rest });
const treatment = (entry: ToolEntry, rest: Partial<Policy> = {}): string | undefined =>
  coverage(policy({ tools: { t: entry }, ...rest }), ['t'])[0]?.treatment;

const always = { conditions: [] };
const sometimes = { conditions: [{ path: 'args.a', op: 'exists', value: true } as const] };
const limit = { counter: 'c', window: 'minute', max: 1 } as const;

describe('what a policy does with a tool', () => {
  it.each<[string, ToolEntry]>([
    ['allow', {}],
    ['limited', { limits: [limit] }],
    ['conditional', { require: [sometimes], limits: [limit] }],
    ['conditional', { deny_if: [sometimes] }],
    ['conditional', { only_args: [] }],
    ['conditional', { approve_if: [sometimes] }],
    ['approval', { approve_if: [always] }],
    ['denied', { deny_if: [sometimes, always], approve_if: [always] }],
  ])('is %s for %j', (expected, entry) => {
    expect(treatment(entry)).toBe(expected);
  });

  it('is hidden whatever its entry says, by name, star or pattern', () => {
    for (const hide of [['t'], ['*'], ['t*'], ['*t*']]) expect(treatment({}, { hide })).toBe('hidden');
    expect(treatment({}, { hide: ['T', 'tt', 'x*'] })).toBe('allow');
  });

  it('counts rules over all tools', () => {
    expect(treatment({}, { all_tools: { limits: [limit] } })).toBe('limited');
    expect(treatment({}, { all_tools: { deny_if: [always] } })).toBe('denied');
  });

  it('says when only the default decides', () => {
    expect(coverage(policy({}), ['t'])).toEqual([
      { tool: 't', treatment: 'denied', byDefault: true, pointer: '/default' },
    ]);
    expect(coverage(policy({ default: 'allow' }), ['t'])[0]?.treatment).toBe('allow');
  });

  it('takes no member of the prototype for an entry', () => {
    const names = ['constructor', '__proto__', 'toString'];
    expect(coverage(policy({ tools: {} }), names).every(({ byDefault }) => byDefault)).toBe(true);
  });

  it('points at an entry with escaped names', () => {
    expect(coverage(policy({ tools: { 'a/b~c': {} } }), ['a/b~c'])[0]?.pointer).toBe('/tools/a~1b~0c');
  });
});

describe('a tool added tomorrow', () => {
  it.each<[string, Partial<Policy>]>([
    ['denied', {}],
    ['allow', { default: 'allow' }],
    ['hidden', { default: 'allow', hide: ['*'] }],
    ['limited', { default: 'allow', all_tools: { limits: [limit] } }],
  ])('is %s under %j', (expected, rest) => {
    expect(coverageOfNewTool(policy(rest))).toBe(expected);
  });
});
