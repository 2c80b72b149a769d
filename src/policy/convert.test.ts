import { describe, expect, test } from 'vitest';
import { analyseValue } from './analyse.ts';
import { convertPolicy } from './convert.ts';
import { convertYaml } from './convert-yaml.ts';

const INTERCEPT = `
version: "1"
description: Limits for payments
tools:
  create_refund:
    rules:
      - name: cap
        conditions:
          - path: args.amount
            op: lte
            value: 100
        on_deny: Too much.
      - name: daily
        conditions:
          - path: state.create_refund.daily_count
            op: lte
            value: 10
        state:
          counter: daily_count
          window: day
  delete_account:
    rules:
      - action: deny
        on_deny: Never.
  "*":
    rules:
      - rate_limit: 60/minute
`;

describe('an Intercept policy', () => {
  test('becomes a policy that loads: conditions are requirements, denials deny, counters are limits', async () => {
    const result = await convertYaml(INTERCEPT);
    const policy = result.ok ? result.policy : undefined;
    expect(policy).toEqual({
      version: '1',
      default: 'allow',
      description: 'Limits for payments',
      all_tools: { limits: [{ counter: 'all_tools_rate', window: 'minute', max: 60, scope: 'grant' }] },
      tools: {
        create_refund: {
          require: [{ conditions: [{ path: 'args.amount', op: 'lte', value: 100 }], on_deny: 'Too much.' }],
          limits: [{ counter: 'daily_count', window: 'day', max: 10, scope: 'grant' }],
        },
        delete_account: { deny_if: [{ conditions: [], on_deny: 'Never.' }] },
      },
    });
    expect(analyseValue(policy).policy).toEqual(policy);
  });

  test('notes what changed, with the place in the source', async () => {
    const result = await convertYaml(INTERCEPT);
    const notes = result.ok ? result.notes : [];
    expect(notes.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      'changed /default',
      'changed /tools/create_refund/rules/0/name',
      'changed /tools/create_refund/rules/1/name',
      'changed /tools/*',
    ]);
  });

  test('"lt" on a counter lets one call less through', () => {
    const rule = {
      conditions: [{ path: 'state.x', op: 'lt', value: 5 }],
      state: { counter: 'x', window: 'hour', increment_from: 'args.n' },
    };
    const conversion = convertPolicy({ default: 'deny', tools: { a: { rules: [rule] } } });
    expect(conversion?.policy.tools?.['a']?.limits).toEqual([
      { counter: 'x', window: 'hour', max: 4, scope: 'grant', increment_from: 'args.n' },
    ]);
  });

  test.each([
    ['a rate by the second', { rules: [{ rate_limit: '5/second' }] }, '/tools/a/rules/0/rate_limit'],
    [
      'a counter without a window',
      { rules: [{ conditions: [{ path: 'state.x', op: 'lte', value: 5 }] }] },
      '/tools/a/rules/0',
    ],
    [
      'an operator that is not known',
      { rules: [{ conditions: [{ path: 'args.x', op: 'like', value: 5 }] }] },
      '/tools/a/rules/0/conditions/0',
    ],
    [
      'conditions beside a denial',
      { rules: [{ action: 'deny', conditions: [{ path: 'args.x', op: 'eq', value: 5 }] }] },
      '/tools/a/rules/0/conditions',
    ],
    ['validate', { validate: { required_args: true } }, '/tools/a/validate'],
    ['an unknown member', { rules: [{ priority: 1 }] }, '/tools/a/rules/0/priority'],
    ['a rule that is no object', { rules: ['deny'] }, '/tools/a/rules/0'],
  ])('%s is said to be lost', (_, entry, pointer) => {
    const notes = convertPolicy({ default: 'deny', tools: { a: entry } })?.notes;
    expect(notes?.map(({ kind, pointer: at }) => [kind, at])).toEqual([['lost', pointer]]);
  });

  test('a condition beside a denial never turns it into a denial under conditions only', () => {
    const entry = { rules: [{ action: 'deny', conditions: [{ path: 'args.x', op: 'eq', value: 5 }] }] };
    expect(convertPolicy({ default: 'allow', tools: { a: entry } })?.policy.tools).toEqual({
      a: { deny_if: [{ conditions: [] }] },
    });
  });
});

describe('a legacy policy', () => {
  test('is rewritten with a note for each member', () => {
    const conversion = convertPolicy({
      version: '1',
      default: 'deny',
      tools: { a: { action: 'deny', reason: 'No.' }, b: { rate_limit: '5/hour' } },
    });
    expect(conversion?.policy.tools).toEqual({
      a: { deny_if: [{ conditions: [], on_deny: 'No.' }] },
      b: { limits: [{ counter: 'b_rate', window: 'hour', max: 5, scope: 'grant' }] },
    });
    expect(conversion?.notes.map(({ pointer }) => pointer)).toEqual([
      '/tools/a/action',
      '/tools/a/reason',
      '/tools/b/rate_limit',
    ]);
  });

  test('a policy of today comes out as it went in', () => {
    const policy = {
      version: '1' as const,
      default: 'deny' as const,
      hide: ['b'],
      tools: { a: { require: [{ conditions: [] }] } },
    };
    expect(convertPolicy(policy)).toEqual({ policy, notes: [] });
  });
});

describe('YAML that cannot be converted', () => {
  test.each([
    ['a: [1', 1],
    ['a: 1\na: 2\n', 2],
    ['- a\n', 1],
    ['just text', 1],
  ])('%j is refused with its line', async (text, line) => {
    expect(await convertYaml(text)).toMatchObject({ ok: false, line });
  });

  test('aliases are refused, for a few of them can grow without bound', async () => {
    expect(await convertYaml('a: &a [1,2]\nb: *a\n')).toMatchObject({ ok: false });
  });
});
