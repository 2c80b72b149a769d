import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { analyse } from './analyse.ts';
import { decide } from './decide.ts';
import { OPERATORS } from './language.ts';
import { filterTools } from './list.ts';
import { print } from './print.ts';
import type { CallContext, Condition, Json, Operator, Policy, Rule } from './types.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What a reader may rely on for every policy and every call. Seeds and numbers of runs stand with each property. */

const CONTEXT: CallContext = { at: '2026-01-05T10:00:00Z', counters: {} };

const number = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(-0, 0.5, 1e21, 5e-324, 2 ** 53));
const word = fc.constantFrom('', 'a', '5', ' 5', '5.0', 'true', 'main', 'x5y', '__proto__', '😀', '\n');
const scalar = fc.oneof(number, word, fc.boolean());
const argument = fc.oneof(scalar, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>);
const path = fc.constantFrom(
  'args.x',
  'args.y',
  'args.x[0]',
  'args.x[*]',
  'args.x[*].y',
  'args["x"].z',
  'args.constructor',
);

function conditionWith(
  paths: fc.Arbitrary<string>,
  ops: readonly Operator[],
  values: fc.Arbitrary<string | number | boolean>,
) {
  return fc.constantFrom(...ops).chain((op): fc.Arbitrary<Condition> => {
    const value = fc.record({ path: paths, op: fc.constant(op) });
    if (op === 'in' || op === 'not_in') {
      return fc
        .tuple(value, fc.array(values, { minLength: 1, maxLength: 3 }))
        .map(([part, list]) => ({ ...part, value: list }));
    }
    if (op === 'exists') return fc.tuple(value, fc.boolean()).map(([part, flag]) => ({ ...part, value: flag }));
    if (op === 'regex') {
      const pattern = fc.constantFrom('5', '^5$', '(?i)MAIN', '^$', '.', '\\d+', 'tr?ue');
      return fc.tuple(value, pattern).map(([part, source]) => ({ ...part, value: source }));
    }
    const bound = ['lt', 'lte', 'gt', 'gte'].includes(op) ? number : values;
    return fc.tuple(value, bound).map(([part, compared]) => ({ ...part, value: compared }));
  });
}

function rulesOf(condition: fc.Arbitrary<Condition>): fc.Arbitrary<Rule[]> {
  return fc.array(fc.record({ conditions: fc.array(condition, { maxLength: 2 }) }), { maxLength: 2 });
}

const rules = rulesOf(conditionWith(path, OPERATORS, scalar));
const limit = fc.record({
  counter: fc.constantFrom('c', 'd'),
  window: fc.constantFrom('minute' as const, 'day' as const),
  max: fc.integer({ min: 1, max: 3 }),
});
const entry = fc.record(
  {
    require: rules,
    deny_if: rules,
    limits: fc.array(limit, { maxLength: 1 }),
    only_args: fc.constant<string[]>(['x', 'y']),
  },
  { requiredKeys: [] },
);
const name = fc.constantFrom('a', 'b', 'A', 'delete_x', '__proto__', 'constructor', 'ａ');
const policy: fc.Arbitrary<Policy> = fc.record(
  {
    version: fc.constant('1' as const),
    default: fc.constantFrom('allow' as const, 'deny' as const),
    hide: fc.array(fc.constantFrom('b', 'delete_*'), { maxLength: 2 }),
    tools: fc.dictionary(name, entry, { maxKeys: 3 }),
    all_tools: fc.record({ deny_if: rules }, { requiredKeys: [] }),
  },
  { requiredKeys: ['version', 'default'] },
);
const args = fc.dictionary(fc.constantFrom('x', 'y', 'z', '__proto__'), argument, { maxKeys: 3 });
const call = fc.record({ name, arguments: args }, { requiredKeys: ['name'] });

describe('every policy and every call', () => {
  test('hiding a name denies it and takes it off the list (seed 11, 1000 runs)', () => {
    fc.assert(
      fc.property(policy, call, fc.boolean(), (held, given, all) => {
        const hiding = { ...held, hide: [...(held.hide ?? []), all ? '*' : given.name] };
        expect(decide(hiding, given, CONTEXT)).toMatchObject({ verdict: 'deny', rule: '(hidden)' });
        expect(filterTools(hiding, [given.name])).toEqual([]);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });

  test('deciding never throws, whatever the value (seed 12, 2000 runs)', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.anything(),
      fc.record({ name: fc.anything(), arguments: fc.anything() }),
      fc.record({ name, arguments: fc.jsonValue() }),
      fc.json(),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(policy, anything, (held, given) => {
        expect(['allow', 'deny', 'ask']).toContain(decide(held, given, CONTEXT).verdict);
      }),
      { seed: 12, numRuns: 2000 },
    );
  });

  test('a call and its raw text are decided alike (seed 13, 1000 runs)', () => {
    fc.assert(
      fc.property(policy, call, (held, given) => {
        const text = JSON.stringify(given);
        expect(decide(held, text, CONTEXT)).toEqual(decide(held, JSON.parse(text), CONTEXT));
      }),
      { seed: 13, numRuns: 1000 },
    );
  });

  test('one more rule, or one less tool, never allows more (seed 14, 1000 runs)', () => {
    fc.assert(
      fc.property(policy, call, rules, (held, given, more) => {
        const before = decide(held, given, CONTEXT).verdict;
        const stricter = {
          ...held,
          all_tools: { ...held.all_tools, deny_if: [...(held.all_tools?.deny_if ?? []), ...more] },
        };
        const fewer: Policy = { ...held, default: 'deny', tools: {} };
        if (before !== 'allow') expect(decide(stricter, given, CONTEXT).verdict).not.toBe('allow');
        expect(decide(fewer, given, CONTEXT).verdict).toBe('deny');
      }),
      { seed: 14, numRuns: 1000 },
    );
  });

  test('a denied call leaves the counters as they were (seed 15, 500 runs)', () => {
    fc.assert(
      fc.property(policy, fc.array(call, { maxLength: 6 }), (held, calls) => {
        let counters = CONTEXT.counters;
        for (const given of calls) {
          const decision = decide(held, given, { ...CONTEXT, counters });
          if (decision.verdict !== 'allow') expect(decision.counters).toBe(counters);
          counters = decision.counters;
        }
      }),
      { seed: 15, numRuns: 500 },
    );
  });
});

describe('a policy with an error', () => {
  test('never allows, however it is broken (seed 16, 600 texts)', () => {
    const spoil = fc.tuple(
      fc.nat(),
      fc.nat({ max: 8 }),
      fc.string({ unit: fc.constantFrom(...'{}[]":,1a\\\n'), maxLength: 3 }),
    );
    fc.assert(
      fc.property(policy, call, fc.array(spoil, { maxLength: 2 }), (good, given, spoils) => {
        const text = spoils.reduce((before, [at, length, put]) => {
          const start = at % (before.length + 1);
          return before.slice(0, start) + put + before.slice(start + length);
        }, print(good));
        const { policy: read, diagnostics } = analyse(text);
        const broken = diagnostics.some(({ severity }) => severity === 'error');
        expect(read === undefined).toBe(broken);
        if (broken) expect(decide(read ?? 'invalid', given, CONTEXT).rule).toBe('(invalid policy)');
      }),
      { seed: 16, numRuns: 600 },
    );
  });
});

describe('ways around a rule', () => {
  /** Denied before and allowed after the change: the caller has found a way around. */
  function helps(
    require: Rule[],
    deny: Rule[],
    before: { [name: string]: Json },
    after: { [name: string]: Json },
  ): boolean {
    const held: Policy = { version: '1', default: 'deny', tools: { a: { require, deny_if: deny } } };
    const verdict = (given: { [name: string]: Json }) => decide(held, { name: 'a', arguments: given }, CONTEXT).verdict;
    return verdict(before) === 'deny' && verdict(after) === 'allow';
  }

  const plain = fc.constant('args.x');
  const typed = fc.oneof(number, fc.boolean());

  function without(...left: Operator[]): Operator[] {
    return OPERATORS.filter((op) => !left.includes(op));
  }

  test('quoting a number or true/false never helps where the rule is about such a value (seed 17, 2000 runs)', () => {
    const strict = rulesOf(conditionWith(plain, without('regex', 'contains'), typed));
    const doubting = rulesOf(conditionWith(plain, OPERATORS, typed));
    fc.assert(
      fc.property(strict, doubting, typed, (require, deny, x) => {
        expect(helps(require, deny, { x }, { x: String(x) })).toBe(false);
      }),
      { seed: 17, numRuns: 2000 },
    );
  });

  test('wrapping in an array or object never helps; "contains" looks into arrays by design (seed 18, 2000 runs)', () => {
    const any = rulesOf(conditionWith(plain, without('contains'), scalar));
    fc.assert(
      fc.property(any, any, scalar, (require, deny, x) => {
        expect(helps(require, deny, { x }, { x: [x] })).toBe(false);
        expect(helps(require, deny, { x }, { x: { x } })).toBe(false);
        expect(helps(require, deny, { x }, { x: [[x]] })).toBe(false);
      }),
      { seed: 18, numRuns: 2000 },
    );
  });

  test('leaving out never helps but for the operators that say so on the deny side (seed 19, 2000 runs)', () => {
    const strict = rulesOf(conditionWith(plain, without('exists'), scalar));
    const doubting = rulesOf(conditionWith(plain, ['neq', 'not_in'], scalar));
    fc.assert(
      fc.property(strict, doubting, argument, (require, deny, x) => {
        expect(helps(require, deny, { x }, {})).toBe(false);
        expect(helps(require, deny, { x }, { x: null })).toBe(false);
      }),
      { seed: 19, numRuns: 2000 },
    );
  });

  test('the documented exception: a deny rule on an optional argument needs "require ... exists" beside it', () => {
    const deny: Rule[] = [{ conditions: [{ path: 'args.x', op: 'gt', value: 5 }] }];
    const exists: Rule[] = [{ conditions: [{ path: 'args.x', op: 'exists', value: true }] }];
    expect(helps([], deny, { x: 9 }, {})).toBe(true);
    expect(helps(exists, deny, { x: 9 }, {})).toBe(false);
  });
});
