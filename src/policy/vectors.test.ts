import { describe, expect, test } from 'vitest';
import vectors from './vectors.json' with { type: 'json' };
import { runVectors, VectorsError } from './vectors.ts';

test('every vector passes', () => {
  const { passed, failed, failures } = runVectors(vectors);
  expect(failures).toEqual([]);
  expect(failed).toBe(0);
  expect(passed).toBe(vectors.evaluation.length + vectors.listing.length + vectors.validation.length);
  expect(passed).toBeGreaterThan(50);
});

describe('a vector that does not hold is reported', () => {
  const policy = { version: '1', default: 'deny', tools: { a: {} } };
  const step = (name: string, verdict: string) => ({ at: '2026-01-05T10:00:00Z', call: { name }, expect: { verdict } });

  test('evaluation: the step and both sides', () => {
    const evaluation = [
      { id: 'good', policy, steps: [step('a', 'allow')] },
      { id: 'bad', policy, steps: [step('a', 'allow'), step('b', 'allow')] },
    ];
    expect(runVectors({ evaluation })).toEqual({
      passed: 1,
      failed: 1,
      failures: [{ id: 'bad', step: 1, expected: { verdict: 'allow' }, actual: { verdict: 'deny' } }],
    });
  });

  test('an expectation the engine does not know fails instead of being skipped', () => {
    const steps = [{ ...step('a', 'allow'), expect: { verdict: 'allow', colour: 'red' } }];
    expect(runVectors({ evaluation: [{ id: 'odd', policy, steps }] }).failed).toBe(1);
  });

  test('an invalid policy denies every step', () => {
    const steps = [{ ...step('a', 'deny'), expect: { rule: '(invalid policy)' } }];
    expect(runVectors({ evaluation: [{ id: 'x', policy: { ...policy, colour: 'red' }, steps }] }).failed).toBe(0);
    expect(runVectors({ evaluation: [{ id: 'x', policy: '{"version":', steps }] }).failed).toBe(0);
  });

  test('a member called __proto__ makes a policy invalid, and an expectation fail, like any other unknown one', () => {
    const odd = JSON.parse('{"version":"1","default":"allow","__proto__":1}');
    const denied = { ...step('a', 'deny'), expect: { verdict: 'deny', rule: '(invalid policy)' } };
    expect(runVectors({ evaluation: [{ id: 'x', policy: odd, steps: [denied] }] }).failures).toEqual([]);
    expect(runVectors({ listing: [{ id: 'x', policy: odd, upstream: ['a'], expect: ['a'] }] })).toEqual(
      runVectors({ listing: [{ id: 'x', policy: JSON.stringify(odd), upstream: ['a'], expect: ['a'] }] }),
    );
    for (const text of ['{"__proto__":1}', '{"__proto__":{}}', '{"constructor":{}}']) {
      const steps = [{ ...step('a', 'allow'), expect: JSON.parse(text) }];
      expect(runVectors({ evaluation: [{ id: 'x', policy, steps }] }).failed).toBe(1);
    }
  });

  test('raw text shows duplicate names', () => {
    const raw = { at: '2026-01-05T10:00:00Z', raw: '{"name":"a","name":"a"}', expect: { rule: '(malformed)' } };
    expect(runVectors({ evaluation: [{ id: 'x', policy, steps: [raw] }] }).failed).toBe(0);
  });

  test('listing and validation', () => {
    const listing = [{ id: 'l', policy, upstream: ['a', { name: 'b' }], expect: ['a'] }];
    const validation = [{ id: 'v', text: '{"version":"1","default":"deny","tools":{"a":{}}}', codes: ['MP104'] }];
    expect(runVectors({ listing, validation })).toMatchObject({
      passed: 0,
      failed: 2,
      failures: [
        { id: 'l', step: 0, expected: ['a'], actual: ['a', 'b'] },
        { id: 'v', step: 0, expected: ['MP104'] },
      ],
    });
  });
});

test.each([
  [null],
  [[]],
  [{ evaluation: [{}] }],
  [{ evaluation: [{ id: 'x', policy: null, steps: [{ expect: {} }] }] }],
  [{ evaluation: [{ id: 'x', policy: null, steps: [{ at: '2026-01-05T10:00:00Z', expect: [] }] }] }],
  [{ evaluation: [{ id: 'x', policy: [], steps: [] }] }],
  [{ evaluation: [{ id: 'x', policy: 1, steps: [] }] }],
  [{ evaluation: [{ id: 'x', steps: [] }] }],
])('%j is no vectors file', (json) => {
  expect(() => runVectors(json)).toThrow(VectorsError);
});

test.each([
  [{ expect: [] }, 'a JSON object has to stand here.'],
  [{}, 'the member is missing.'],
])('an expectation that is none is said with its place: %j', (expectation, why) => {
  const steps = [{ at: '2026-01-05T10:00:00Z', ...expectation }];
  const run = () => runVectors({ evaluation: [{ id: 'x', policy: null, steps }] });
  expect(run).toThrow(new VectorsError(`At evaluation.0.steps.0.expect: ${why}`));
});
