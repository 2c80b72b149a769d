import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { analyse } from './analyse.ts';
import { call, policy, rule, rules, withLegacy } from './arbitraries.fixture.ts';
import { decide } from './decide.ts';
import { diagnose } from './diagnostics/index.ts';
import { applyFixes } from './fixes.ts';
import { print } from './print.ts';
import { policySchema } from './schema.ts';
import type { CallContext, Policy } from './types.ts';

vi.setConfig({ testTimeout: 120_000 });

const CONTEXT: CallContext = { at: '2026-01-05T10:00:00Z', counters: {} };
const STRICTNESS = { allow: 0, ask: 1, deny: 2 } as const;

/** What a reader may rely on for every policy. Seeds and numbers of runs stand with each property. */
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
    const extended = policySchema('extended');
    fc.assert(
      fc.property(fc.oneof(policy, withLegacy), (written) => {
        const { policy: loaded } = analyse(JSON.stringify(written));
        if (loaded) expect(schema.safeParse(written).success).toBe(true);
        if (loaded) expect(extended.safeParse(loaded).success).toBe(true);
      }),
      { seed: 22, numRuns: 600 },
    );
  });

  test('that loads still loads after its safe fixes, and allows no call that it did not allow (seed 23, 800 runs)', () => {
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
      { seed: 23, numRuns: 800 },
    );
    expect(fixed).toBeGreaterThan(200);
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
