import { describe, expect, test } from 'vitest';
import { millionths } from './amounts.ts';
import { decide } from './decide.ts';
import { parseTime } from './time.ts';
import type { CallContext, CounterState, Decision, Limit, Policy } from './types.ts';

const AT = '2026-01-05T10:00:30Z';

function limited(limits: Limit[], allTools: Limit[] = []): Policy {
  return { version: '1', default: 'deny', all_tools: { limits: allTools }, tools: { a: { limits }, b: {} } };
}

/** Calls `a` once for each amount, the counters handed on. */
function calls(policy: Policy, amounts: unknown[], context: Partial<CallContext> = {}): Decision[] {
  let counters: CounterState = {};
  return amounts.map((amount) => {
    const call = `{"name":"a","arguments":${amount === undefined ? '{}' : `{"n":${JSON.stringify(amount)}}`}}`;
    const decision = decide(policy, call, { at: AT, counters, ...context });
    counters = decision.counters;
    return decision;
  });
}

function verdicts(policy: Policy, amounts: unknown[]): string {
  return calls(policy, amounts)
    .map(({ verdict }) => verdict)
    .join(' ');
}

const SUM: Limit = { counter: 'sum', window: 'day', max: 10, increment_from: 'args.n' };

describe('weights', () => {
  test.each([
    [0, 0n],
    [-0, 0n],
    [1, 1_000_000n],
    [0.99, 990_000n],
    [1.1, 1_100_000n],
    [0.0000001, 1n],
    [5e-324, 1n],
    [1.0000001, 1_000_001n],
    [123456789.123456, 123_456_789_123_456n],
    [9007199254740991, 9_007_199_254_740_991_000_000n],
  ])('%d is %d millionths', (amount, expected) => {
    expect(millionths(amount)).toBe(expected);
  });

  test.each([-1, -5e-324, 9007199254740992, Number.POSITIVE_INFINITY, Number.NaN, '5', true, null, [5], undefined])(
    '%j cannot be counted',
    (amount) => {
      expect(millionths(amount)).toBeUndefined();
    },
  );

  test('used + weight must stay at or below max', () => {
    expect(verdicts(limited([SUM]), [1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 0.1, 0, 0.0000001])).toBe(
      'allow allow allow allow allow allow allow allow allow allow allow deny',
    );
    expect(verdicts(limited([{ ...SUM, max: 1 }]), [0.1, 0.2, 0.3, 0.4, 0.000001])).toBe(
      'allow allow allow allow deny',
    );
    expect(verdicts(limited([{ counter: 'c', window: 'day', max: 5, increment: 2 }]), [0, 0, 0])).toBe(
      'allow allow deny',
    );
  });

  test('nothing is lost up to 2^53-1 units', () => {
    const most = { ...SUM, max: Number.MAX_SAFE_INTEGER };
    expect(verdicts(limited([most]), [9007199254740990, 0.999999, 0.000001, 0.000001, 0])).toBe(
      'allow allow allow deny allow',
    );
    expect(verdicts(limited([most]), [9007199254740991, 1])).toBe('allow deny');
  });

  test('what cannot be counted is denied by that limit and uses nothing', () => {
    const decisions = calls(limited([SUM]), [undefined, null, '1', -1, [1], 1e300, 10]);
    expect(decisions.map(({ rule }) => rule)).toEqual([...Array(6).fill('/tools/a/limits/0'), '']);
    expect(decisions[0]).toMatchObject({ message: expect.stringContaining('cannot be counted') });
    expect(decisions[0]).not.toHaveProperty('retryAt');
  });
});

describe('windows', () => {
  const once = (window: Limit['window']) => limited([{ counter: 'c', window, max: 1 }]);

  test.each([
    ['minute', '2026-01-05T10:00:59.999Z', '2026-01-05T10:01:00Z'],
    ['hour', '2026-01-05T10:59:59Z', '2026-01-05T11:00:00Z'],
    ['day', '2026-01-05T23:59:59Z', '2026-01-06T00:00:00Z'],
    ['day', '2025-12-31T23:59:59-00:00', '2026-01-01T00:00:00Z'],
  ] as const)('%s: denied at %s, allowed at %s', (window, before, after) => {
    const first = decide(once(window), { name: 'a' }, { at: before, counters: {} });
    const second = decide(once(window), { name: 'a' }, { at: before, counters: first.counters });
    expect(second).toMatchObject({ verdict: 'deny', retryAt: after, counters: first.counters });
    expect(decide(once(window), { name: 'a' }, { at: after, counters: first.counters }).verdict).toBe('allow');
  });

  test('a time zone is taken into account, a time without one is UTC', () => {
    expect(parseTime('2026-01-05T01:30:00+02:00')).toBe(parseTime('2026-01-04T23:30:00Z'));
    expect(parseTime('2026-01-05 10:00:30')).toBe(parseTime('2026-01-05T10:00:30Z'));
    expect(parseTime('2026-01-05')).toBe(parseTime('2026-01-05T00:00:00.000Z'));
  });

  test.each(['', 'now', '2026-13-01T00:00:00Z', '05.01.2026', '1767607200'])('%j is no time', (at) => {
    expect(parseTime(at)).toBeUndefined();
    expect(decide(once('day'), { name: 'a' }, { at, counters: {} }).rule).toBe('(state unavailable)');
  });
});

describe('counters', () => {
  test('all are added or none, the tool first', () => {
    const policy = limited([{ counter: 'own', window: 'day', max: 5 }], [{ counter: 'all', window: 'day', max: 1 }]);
    const [first, second] = calls(policy, [0, 0]);
    expect(Object.values(first?.counters ?? {})).toEqual([1_000_000, 1_000_000]);
    expect(second).toMatchObject({ rule: '/all_tools/limits/0', counters: first?.counters });
  });

  test('two tools may share one', () => {
    const limit: Limit = { counter: 'c', window: 'day', max: 1 };
    const policy: Policy = { version: '1', default: 'deny', tools: { a: { limits: [limit] }, b: { limits: [limit] } } };
    const { counters } = decide(policy, { name: 'a' }, { at: AT, counters: {} });
    expect(decide(policy, { name: 'b' }, { at: AT, counters }).rule).toBe('/tools/b/limits/0');
  });

  test('grants and servers are apart', () => {
    for (const scope of ['grant', 'server'] as const) {
      const policy = limited([{ counter: 'c', window: 'day', max: 1, scope }]);
      const { counters } = decide(policy, { name: 'a' }, { at: AT, counters: {}, grant: 'g', server: 's' });
      const other = scope === 'grant' ? { grant: 'h', server: 's' } : { grant: 'g', server: 't' };
      expect(decide(policy, { name: 'a' }, { at: AT, counters, ...other }).verdict).toBe('allow');
      expect(decide(policy, { name: 'a' }, { at: AT, counters, grant: 'g', server: 's' }).verdict).toBe('deny');
    }
  });

  test('editing max applies at once', () => {
    const { counters } = decide(
      limited([{ ...SUM, max: 10 }]),
      { name: 'a', arguments: { n: 10 } },
      { at: AT, counters: {} },
    );
    const raised = limited([{ ...SUM, max: 11 }]);
    expect(decide(raised, { name: 'a', arguments: { n: 1 } }, { at: AT, counters }).verdict).toBe('allow');
  });

  test('the state given is never changed', () => {
    const counters = Object.freeze({});
    decide(limited([SUM]), { name: 'a', arguments: { n: 1 } }, { at: AT, counters });
    expect(counters).toEqual({});
  });

  test('a call heavier than max is never promised a later time', () => {
    const [decision] = calls(limited([SUM]), [11]);
    expect(decision).toMatchObject({ verdict: 'deny', message: 'Quota "sum" is used up: 10 per day.' });
    expect(decision).not.toHaveProperty('retryAt');
  });

  test('without state only calls that need a counter are denied', () => {
    const policy = limited([{ counter: 'c', window: 'day', max: 1 }]);
    const down = { at: AT, counters: {}, stateAvailable: false };
    expect(decide(policy, { name: 'a' }, down)).toMatchObject({
      rule: '(state unavailable)',
      message: 'Quota state is unavailable.',
    });
    expect(decide(policy, { name: 'b' }, down).verdict).toBe('allow');
  });

  test('state that is not whole millionths is no state', () => {
    const policy = limited([{ counter: 'c', window: 'day', max: 5 }]);
    const [key = ''] = Object.keys(decide(policy, { name: 'a' }, { at: AT, counters: {} }).counters);
    for (const bad of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY]) {
      expect(decide(policy, { name: 'a' }, { at: AT, counters: { [key]: bad } }).rule).toBe('(state unavailable)');
    }
  });

  test("a limit's own text replaces the default", () => {
    const [, decision] = calls(limited([{ counter: 'c', window: 'day', max: 1, on_deny: 'Enough.' }]), [0, 0]);
    expect(decision?.message).toBe('Enough.');
  });
});
