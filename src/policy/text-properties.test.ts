import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { analyse } from './analyse.ts';
import { decide } from './decide.ts';
import { DIAGNOSTICS, diagnose } from './diagnostics/index.ts';
import { applyFixes } from './fixes.ts';
import { print } from './print.ts';
import { policySchema } from './schema.ts';
import type { CallContext, Condition, Json, Policy, Rule, ToolEntry } from './types.ts';
import vectors from './vectors.json' with { type: 'json' };

vi.setConfig({ testTimeout: 120_000 });

/** What a reader may rely on for every text. Seeds and numbers of runs stand with each property. */

const path = fc.constantFrom('args.x', 'args.y', 'args.url', 'args.x[*]', 'args.path');
const text = fc.constantFrom('a', '5', 'true', '', 'https://x.example.com', '/srv/../etc', 'b');
const scalar = fc.oneof(text, fc.integer({ min: -2, max: 6 }), fc.boolean());
const pattern = fc.constantFrom(
  'a',
  '^a',
  'a$',
  '^a|b$',
  '^(a|b)$',
  '(?m)^a',
  '(?i)A',
  '^https://x.example.com',
  'x.example.com',
  '.*',
  '^/srv/',
  '5',
);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ path, op: fc.constantFrom('eq', 'neq', 'contains'), value: scalar }),
  fc.record({ path, op: fc.constantFrom('in', 'not_in'), value: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ path, op: fc.constantFrom('lt', 'lte', 'gt', 'gte'), value: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ path, op: fc.constant('regex' as const), value: pattern }),
  fc.record({ path, op: fc.constant('exists' as const), value: fc.boolean() }),
);
const message = fc.constantFrom('No.', 'Use sk_live_abcdefghijklmnop.', 'hid\u200Bden');
const rule: fc.Arbitrary<Rule> = fc.record(
  { conditions: fc.array(condition, { maxLength: 3 }), on_deny: message },
  { requiredKeys: ['conditions'] },
);
const rules = fc.array(rule, { maxLength: 3 });
const limit = fc.record({
  counter: fc.constantFrom('c', 'd'),
  window: fc.constant('day' as const),
  max: fc.integer({ min: 1, max: 3 }),
});
const amount = fc.record({
  counter: fc.constant('e'),
  window: fc.constant('hour' as const),
  max: fc.constant(9),
  increment_from: fc.constant('args.x'),
});
const asking = fc.array(
  fc.record({ conditions: fc.array(condition, { maxLength: 2 }), on_ask: message }, { requiredKeys: ['conditions'] }),
  { maxLength: 2 },
);
const entry: fc.Arbitrary<ToolEntry> = fc.record(
  {
    require: rules,
    deny_if: rules,
    limits: fc.array(fc.oneof(limit, amount), { maxLength: 2 }),
    approve_if: asking,
    only_args: fc.constant<string[]>(['x']),
  },
  { requiredKeys: [] },
);
const legacy = fc.record(
  {
    action: fc.constantFrom('deny', 'allow', 'require_approval'),
    rate_limit: fc.constantFrom<Json>('1/day', { max: 2, window: 60 }),
    deny_if: rules,
  },
  { requiredKeys: [] },
);
const toolName = fc.constantFrom('a', 'b', 'A', ' a', 'del_x', '__proto__', '\u0430');
const members = {
  version: fc.constant('1' as const),
  default: fc.constantFrom('allow' as const, 'deny' as const),
  description: message,
};
const hide = fc.array(fc.constantFrom('a', 'b', 'del_*', '*', 'A'), { maxLength: 3 });
const allTools = fc.record({ deny_if: rules, limits: fc.array(limit, { maxLength: 1 }) }, { requiredKeys: [] });
const policy: fc.Arbitrary<Policy> = fc.record(
  {
    ...members,
    hide,
    all_tools: allTools,
    tools: fc.dictionary(toolName, entry, { maxKeys: 3 }),
    list: fc.constant('callable' as const),
  },
  { requiredKeys: ['version', 'default'] },
);
const withLegacy = fc.record(
  { ...members, hide, tools: fc.dictionary(toolName, fc.oneof(legacy, entry), { maxKeys: 3 }) },
  { requiredKeys: ['version', 'default'] },
);
const argument: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.constant(null),
  fc.array(scalar, { maxLength: 2 }),
  fc.constant({ y: 1 }),
);
const call = fc.record({
  name: toolName,
  arguments: fc.dictionary(fc.constantFrom('x', 'y', 'url', 'path'), argument, { maxKeys: 3 }),
});

const CONTEXT: CallContext = { at: '2026-01-05T10:00:00Z', counters: {} };
const STRICTNESS = { allow: 0, ask: 1, deny: 2 } as const;

describe('every policy', () => {
  test('that loads is printed as a text that loads as the same policy (seed 21, 600 runs)', () => {
    fc.assert(
      fc.property(policy, (written) => {
        const { policy: loaded } = analyse(print(written));
        if (loaded) expect(loaded).toEqual(written);
        if (loaded) expect(print(loaded)).toBe(print(written));
      }),
      { seed: 21, numRuns: 600 },
    );
  });

  test('that loads is accepted by the schema (seed 22, 600 runs)', () => {
    const schema = policySchema('legacy');
    fc.assert(
      fc.property(fc.oneof(policy, withLegacy), (written) => {
        const { policy: loaded } = analyse(JSON.stringify(written));
        if (loaded) expect(schema.safeParse(written).success).toBe(true);
        if (loaded) expect(policySchema('extended').safeParse(loaded).success).toBe(true);
      }),
      { seed: 22, numRuns: 600 },
    );
  });

  test('that loads still loads after its safe fixes, and allows no call that it did not allow (seed 23, 1500 runs)', () => {
    let fixed = 0;
    fc.assert(
      fc.property(fc.oneof(policy, withLegacy), fc.array(call, { minLength: 5, maxLength: 12 }), (written, calls) => {
        const source = JSON.stringify(written, null, 1);
        const { policy: before, diagnostics } = analyse(source);
        const outcome = applyFixes(source, diagnostics, 'safe');
        const after = analyse(outcome.text).policy;
        if (!before || outcome.applied.length === 0) return;
        fixed += 1;
        for (const given of calls) {
          const verdicts = [before, after].map((held) => decide(held, given, CONTEXT).verdict);
          const [was, is] = verdicts.map((verdict) => STRICTNESS[verdict]);
          expect(is, `${outcome.text}\n${JSON.stringify(given)}`).toBeGreaterThanOrEqual(was ?? 0);
        }
      }),
      { seed: 23, numRuns: 1500 },
    );
    expect(fixed).toBeGreaterThan(300);
  });

  test('whose requirements contradict each other allows no call of that tool (seed 24, 2000 runs)', () => {
    const contradicting = fc.array(rule, { minLength: 1, maxLength: 2 });
    let found = 0;
    fc.assert(
      fc.property(contradicting, fc.array(call, { minLength: 10, maxLength: 20 }), (require, calls) => {
        const written: Policy = { version: '1', default: 'deny', tools: { a: { require } } };
        if (!diagnose(JSON.stringify(written)).some(({ code }) => code === 'MP212')) return;
        found += 1;
        for (const given of calls) expect(decide(written, { ...given, name: 'a' }, CONTEXT).verdict).toBe('deny');
      }),
      { seed: 24, numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(50);
  });

  test('whose deny rule covers all that is required allows no call of that tool (seed 25, 4000 runs)', () => {
    let found = 0;
    fc.assert(
      fc.property(rules, rules, fc.array(call, { minLength: 10, maxLength: 20 }), (require, deny_if, calls) => {
        const written: Policy = { version: '1', default: 'deny', tools: { a: { require, deny_if } } };
        if (!diagnose(JSON.stringify(written)).some(({ code }) => code === 'MP516')) return;
        found += 1;
        for (const given of calls) expect(decide(written, { ...given, name: 'a' }, CONTEXT).verdict).toBe('deny');
      }),
      { seed: 25, numRuns: 4000 },
    );
    expect(found).toBeGreaterThan(50);
  });
});

const SAMPLES = [
  ...vectors.validation.map((vector) => vector.text),
  ...vectors.evaluation.map((vector) => JSON.stringify(vector.policy)),
];
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  "'",
  '\\',
  '//',
  '/*',
  '#',
  'null',
  '1e999',
  '-',
  '\uFEFF',
  '\u200B',
  '\n',
  '\u201C',
  '"tools":',
  '{"*":',
  '\uD800',
  '**',
  '(?',
];
const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(
      fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 }))),
      { maxLength: 6 },
    ),
  )
  .map(([sample, changes]) =>
    changes.reduce((current, [at, length, piece]) => {
      const start = at % (current.length + 1);
      return current.slice(0, start) + piece + current.slice(start + length);
    }, sample),
  );
const CODES: ReadonlySet<string> = new Set(DIAGNOSTICS.map(({ code }) => code));

describe('every text', () => {
  const anyText = fc.oneof(
    mutated,
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify({ version: '1', default: 'deny', tools: { a: value } })),
  );

  test('is diagnosed without an exception, in order, with places inside it (seed 26, 3000 runs)', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        let last = 0;
        for (const { code, range, related, fixes } of diagnose(given)) {
          expect(CODES.has(code)).toBe(true);
          expect(range.start.offset).toBeGreaterThanOrEqual(last);
          last = range.start.offset;
          const ranges = [
            range,
            ...related.map((place) => place.range),
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range)),
          ];
          for (const { start, end } of ranges) {
            expect(start.offset <= end.offset && end.offset <= given.length).toBe(true);
          }
        }
      }),
      { seed: 26, numRuns: 3000 },
    );
  });

  test('loads only if it is valid JSON without repeated names (seed 27, 3000 runs)', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const { policy: loaded } = analyse(given);
        if (!loaded) return;
        const value: unknown = JSON.parse(given.replace(/^\uFEFF/, ''));
        expect(policySchema('legacy').safeParse(value).success).toBe(true);
      }),
      { seed: 27, numRuns: 3000 },
    );
  });

  test('can be mended without an exception and without end (seed 28, 600 runs)', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom('safe' as const, 'all' as const), (given, kind) => {
        const { text: result, applied } = applyFixes(given, diagnose(given), kind);
        expect(applied.length === 0).toBe(result === given);
      }),
      { seed: 28, numRuns: 600 },
    );
  });
});
