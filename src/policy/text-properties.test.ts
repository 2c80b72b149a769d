import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { analyse } from './analyse.ts';
import { anyText, mutated } from './arbitraries.fixture.ts';
import { DIAGNOSTICS, diagnose } from './diagnostics/index.ts';
import { applyFixes } from './fixes.ts';
import { policySchema } from './schema.ts';

vi.setConfig({ testTimeout: 120_000 });

const CODES: ReadonlySet<string> = new Set(DIAGNOSTICS.map(({ code }) => code));

const schema = policySchema('legacy');

/** What a reader may rely on for every text. Seeds and numbers of runs stand with each property. */
describe('every text', () => {
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
        expect(schema.safeParse(value).success).toBe(true);
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
