import { describe, expect, test } from 'vitest';
import { analyse, analyseValue } from './analyse.ts';
import vectors from './vectors.json' with { type: 'json' };

describe('the vectors', () => {
  test.each(vectors.validation)('$id: $note', ({ text, codes }) => {
    const found = analyse(text).diagnostics.filter(({ severity }) => severity !== 'hint');
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual([...codes].sort());
  });

  test.each([...vectors.evaluation, ...vectors.listing].filter(({ policy }) => policy !== null))(
    'the policy of $id loads',
    ({ policy }) => {
      expect(analyseValue(policy).policy).toBeDefined();
    },
  );
});

describe('what comes out', () => {
  test('is no policy when anything is an error, however small', () => {
    expect(analyse('{"version":"1","default":"deny","tools":{"a":{},}}').policy).toBeUndefined();
    expect(analyse('{"version":"1","default":"deny","x":1}').policy).toBeUndefined();
    expect(analyse('').policy).toBeUndefined();
  });

  test('is a policy in spite of warnings and hints', () => {
    const { policy, diagnostics } = analyse('{"version":"1","default":"allow","tools":{}}');
    expect(policy).toEqual({ version: '1', default: 'allow', tools: {} });
    expect(diagnostics.map(({ code }) => code)).toEqual(['MP501', 'MP502']);
  });

  test('has tools of every name as own members', () => {
    const { policy } = analyse(
      '{"version":"1","default":"deny","tools":{"__proto__":{"deny_if":[]},"constructor":{}}}',
    );
    expect(Object.keys(policy?.tools ?? {})).toEqual(['__proto__', 'constructor']);
  });

  test('a value that is no object is refused with a reason', () => {
    for (const value of [null, undefined, 5, 'x', [], true]) {
      const { policy, diagnostics } = analyseValue(value);
      expect(policy).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toContain('MP006');
    }
  });
});

describe('legacy members', () => {
  const entryOf = (entry: unknown, others: object = {}) =>
    analyseValue({ version: '1', default: 'deny', tools: { a: entry, b: {} }, ...others }).policy?.tools?.['a'];

  test('action and reason become a rule behind the others, so that indices stay', () => {
    const own = { conditions: [{ path: 'args.x', op: 'eq', value: 1 }] };
    expect(entryOf({ action: 'deny', reason: 'No.', deny_if: [own] })).toEqual({
      deny_if: [own, { conditions: [], on_deny: 'No.' }],
    });
  });

  test('action allow says nothing', () => {
    expect(entryOf({ action: 'allow' })).toEqual({});
  });

  test('require_approval asks', () => {
    expect(entryOf({ action: 'require_approval', reason: 'Sure?' })).toEqual({
      approve_if: [{ conditions: [], on_ask: 'Sure?' }],
    });
  });

  test.each([
    [
      { max: 10, window: 60 },
      { window: 'minute', max: 10 },
    ],
    [
      { max: 10, window: 'hour' },
      { window: 'hour', max: 10 },
    ],
    ['5/day', { window: 'day', max: 5 }],
    [' 5 / Hours ', { window: 'hour', max: 5 }],
  ])('the rate %j becomes a limit', (rate, limit) => {
    expect(entryOf({ rate_limit: rate })).toEqual({ limits: [{ counter: 'a_rate', scope: 'grant', ...limit }] });
  });

  test('the counter of a rate takes no name that is in use', () => {
    const others = { all_tools: { limits: [{ counter: 'a_rate', window: 'day', max: 1 }] } };
    expect(entryOf({ rate_limit: '5/day' }, others)?.limits?.[0]?.counter).toBe('a_rate_2');
  });

  test.each(['5/second', '0/hour', '5', 'x/hour', 5, [], { max: 1 }, { max: 0, window: 60 }, { max: 1, window: 61 }])(
    'the rate %j does not load',
    (rate) => {
      expect(
        analyseValue({ version: '1', default: 'deny', tools: { a: { rate_limit: rate } } }).policy,
      ).toBeUndefined();
    },
  );
});
