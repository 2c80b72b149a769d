import { describe, expect, it } from 'vitest';
import { lockedDown, recommend } from './recommend.ts';

describe('recommend', () => {
  it('lists a Read tool without rules', () => {
    expect(recommend('t', 'Read')).toEqual({ version: '1', default: 'deny', tools: { t: {} } });
  });

  it.each([
    ['Write', 30],
    ['Execute', 10],
  ] as const)('caps a %s tool at %i a minute', (category, max) => {
    const limits = [{ counter: 't_rate', window: 'minute', max, scope: 'grant' }];
    expect(recommend('t', category)).toEqual({ version: '1', default: 'deny', tools: { t: { limits } } });
  });

  it('hides a Destructive tool', () => {
    expect(recommend('t', 'Destructive')).toEqual({ version: '1', default: 'deny', hide: ['t'] });
  });

  it('denies a Financial tool until a person changes the rule', () => {
    const rule = { conditions: [], on_deny: 'Requires human approval.' };
    expect(recommend('t', 'Financial').tools).toEqual({ t: { deny_if: [rule] } });
  });

  it('denies a tool that nobody assessed', () => {
    const rule = { conditions: [], on_deny: 'Not assessed: a person must look first.' };
    expect(recommend('t', undefined).tools).toEqual({ t: { deny_if: [rule] } });
  });

  it.each(['*', 'a*', ''])('never names %j, which a policy would read as a pattern', (name) => {
    for (const policy of [recommend(name, 'Read'), recommend(name, 'Destructive'), lockedDown(name)]) {
      expect(policy).toEqual({ version: '1', default: 'deny', tools: {} });
    }
  });

  it('keeps names that objects treat specially as own members', () => {
    expect(Object.keys(recommend('__proto__', 'Read').tools ?? {})).toEqual(['__proto__']);
  });
});

describe('counters of capped tools', () => {
  const counter = (name: string) => recommend(name, 'Write').tools?.[name]?.limits?.[0]?.counter ?? '';

  it.each(['工具', 'a b', 'a/b', 'x'.repeat(300)])('are spelt in allowed characters for %j', (name) => {
    expect(counter(name)).toMatch(/^[A-Za-z0-9._-]{1,128}$/);
  });

  it('differ for names that look alike once spelt so', () => {
    expect(counter('a b')).not.toBe(counter('a/b'));
    expect(counter(`${'x'.repeat(300)}1`)).not.toBe(counter(`${'x'.repeat(300)}2`));
  });
});
