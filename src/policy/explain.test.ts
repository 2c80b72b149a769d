import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { explain } from './explain.ts';
import type { CallContext, Json, Policy, Step } from './types.ts';

const CONTEXT: CallContext = { at: '2026-11-20T10:31:07Z', counters: {} };

const CREDIT: Policy = {
  version: '1',
  default: 'deny',
  hide: ['delete_client', 'cancel_order', 'delete_order'],
  tools: {
    apply_credit: {
      deny_if: [
        { conditions: [{ path: 'args.amount', op: 'gt', value: 50 }], on_deny: 'Credit above 50 needs a person.' },
      ],
      limits: [{ counter: 'credits', window: 'day', max: 3 }],
    },
  },
};

function step(policy: Policy | undefined | 'invalid', call: unknown, check: number, context = CONTEXT): Step {
  const found = explain(policy, call, context).steps.find((candidate) => candidate.check === check);
  if (!found) throw new Error(`No step ${check}`);
  return found;
}

test('a denied call: every check is told, those after the denial are not reached', () => {
  const { decision, steps } = explain(CREDIT, { name: 'apply_credit', arguments: { amount: 75 } }, CONTEXT);
  expect(decision.message).toBe('Credit above 50 needs a person.');
  expect(steps.map(({ check, title, outcome, detail }) => `${check} ${outcome}: ${title} (${detail})`)).toEqual([
    '0 pass: The policy is valid (version "1", default "deny")',
    '1 pass: The call is well formed (name, arguments, no duplicate members)',
    '2 pass: Not hidden (3 names in hide)',
    '3 pass: Not a look-alike (exact name known)',
    '4 pass: Listed under tools (/tools/apply_credit)',
    '5 unused: No pin (nothing to check)',
    '6 unused: No only_args (nothing to check)',
    '7 unused: No require (nothing to check)',
    '8 stop: deny_if[0] holds: args.amount 75 gt 50 (/tools/apply_credit/deny_if/0)',
    '9 not reached: Deny rules for all tools (not reached)',
    '10 not reached: Limits (not reached; no quota used)',
    '11 not reached: Approval (not reached; no quota used)',
    '12 not reached: Allowed (not reached; no quota used)',
  ]);
});

test('an allowed call says why no rule stopped it and what it uses', () => {
  const { steps } = explain(CREDIT, { name: 'apply_credit', arguments: { amount: 20 } }, CONTEXT);
  expect(steps[8]).toMatchObject({ outcome: 'pass', detail: 'deny_if[0] does not hold: args.amount 20 gt 50' });
  expect(steps[10]?.detail).toBe('credits: 0 of 3 used in this day, the call adds 1');
  expect(steps[12]).toMatchObject({ title: 'Allowed', outcome: 'pass' });
});

describe('what stops a call', () => {
  const call = { name: 'a', arguments: { x: '75', to: ['p', 'q'] } };
  const entry = (members: object): Policy => ({ version: '1', default: 'deny', tools: { a: members } });

  test('no policy, an invalid one, a malformed call', () => {
    expect(step(undefined, call, 0)).toMatchObject({ outcome: 'stop', title: 'No policy' });
    expect(step('invalid', call, 0)).toMatchObject({ outcome: 'stop', title: 'The policy is not valid' });
    expect(step('invalid', call, 1).outcome).toBe('not reached');
    expect(step(CREDIT, '{"name":"a","name":"b"}', 1)).toMatchObject({
      outcome: 'stop',
      detail: 'a member name appears twice',
    });
  });

  test('names', () => {
    expect(step(CREDIT, { name: 'delete_order' }, 2)).toMatchObject({ outcome: 'stop', rule: '/hide/2' });
    expect(step(CREDIT, { name: 'Delete_Order' }, 3).title).toBe('Looks like "delete_order"');
    expect(step(CREDIT, { name: 'other' }, 4)).toMatchObject({ outcome: 'stop', rule: '/default' });
  });

  test('rules show the value found', () => {
    const condition = { path: 'args.x', op: 'lte', value: 50 } as const;
    expect(step(entry({ require: [{ conditions: [condition] }] }), call, 7).title).toBe(
      'require[0] is not met: args.x "75" lte 50',
    );
    const absent = { path: 'args.y', op: 'neq', value: 'z' } as const;
    expect(step(entry({ deny_if: [{ conditions: [absent] }] }), call, 8).title).toBe(
      'deny_if[0] holds: args.y (absent) neq "z"',
    );
    const each = { path: 'args.to[*]', op: 'eq', value: 'q' } as const;
    expect(step(entry({ approve_if: [{ conditions: [each] }] }), call, 11).title).toBe(
      'approve_if[0] holds: args.to[*] ["p","q"] eq "q"',
    );
    expect(step(entry({ deny_if: [{ conditions: [] }] }), call, 8).title).toBe(
      'deny_if[0] holds: no conditions, so always',
    );
  });

  test('limits show the amounts and when to come back', () => {
    const policy = entry({ limits: [{ counter: 'c', window: 'hour', max: 1, increment_from: 'args.n' }] });
    const half = { name: 'a', arguments: { n: 0.75 } };
    const { counters } = decide(policy, half, CONTEXT);
    expect(step(policy, half, 10, { ...CONTEXT, counters })).toMatchObject({
      outcome: 'stop',
      detail: 'c: 0.75 of 1 used in this hour, the call adds 0.75; counts anew from 2026-11-20T11:00:00Z',
      rule: '/tools/a/limits/0',
    });
    expect(step(policy, { name: 'a' }, 10).detail).toBe('c: 0 of 1 used in this hour, args.n cannot be counted');
    expect(step(policy, half, 10, { ...CONTEXT, stateAvailable: false }).title).toBe('The counters cannot be reached');
  });

  test('long values are cut', () => {
    const policy = entry({ deny_if: [{ conditions: [{ path: 'args.x', op: 'contains', value: 'a' }] }] });
    const { title } = step(policy, { name: 'a', arguments: { x: 'a'.repeat(1000) } }, 8);
    expect(title.length).toBeLessThan(140);
  });
});

test('the steps and the decision never disagree (seed 6, 500 calls)', () => {
  const argument = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
  const args = fc.record({ amount: argument, other: argument }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.constantFrom('apply_credit', 'delete_order', 'x', ''), args, (name, given) => {
      const call = { name, arguments: given };
      const { decision, steps } = explain(CREDIT, call, CONTEXT);
      expect(decision).toEqual(decide(CREDIT, call, CONTEXT));
      expect(steps.map(({ check }) => check)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(steps.filter(({ outcome }) => outcome === 'stop')).toHaveLength(decision.verdict === 'allow' ? 0 : 1);
    }),
    { seed: 6, numRuns: 500 },
  );
});
