import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalsOne, similarToOne } from './comparands.ts';
import { equal, similar } from './equality.ts';
import type { Json, Scalar } from './types.ts';

const NUMBERS = [0, -0, 1, -1, 5, 1000, 0.1, 1e21, 5e-324, 9007199254740992];
const NUMERIC_TEXTS = ['0', '-0', '0.0', '1', ' 1 ', '1.0', '1e3', '1E+3', '1000', '\t5\n', '1e21', '1e999'];
const NO_NUMBERS = ['01', '+1', '.5', '5.', '0x5', '1,000', '1 2', 'Infinity', 'NaN', '١'];
const WORDS = ['', ' ', 'true', 'false', 'TRUE', ' true', 'null', 'undefined', '[object Object]', '__proto__'];
const UNICODE = ['é', 'e\u0301', 'É', 'ß', '😀', '\ud83d', '\u0000', '\u00a05', 'a'.repeat(300)];
const SCALARS: readonly Scalar[] = [...NUMBERS, ...NUMERIC_TEXTS, ...NO_NUMBERS, ...WORDS, ...UNICODE, true, false];
const CONTAINERS: readonly Json[] = [null, [], [5], ['5'], [null], {}, { 5: 5 }, JSON.parse('1e999')];
const ARGUMENTS: readonly Json[] = [...SCALARS, ...CONTAINERS];

/** What the sets have to agree with: one value after the other. */
function expectPairwise(argument: Json, wanted: Scalar[]): void {
  const told = [argument, wanted, equalsOne(argument, wanted), similarToOne(argument, wanted)];
  const pairwise = [wanted.some((value) => equal(argument, value)), wanted.some((value) => similar(argument, value))];
  expect(told).toEqual([argument, wanted, ...pairwise]);
}

describe('a list of values gives what its values give one by one', () => {
  test('every argument against every value alone, in a list of its own', () => {
    for (const argument of ARGUMENTS) for (const value of SCALARS) expectPairwise(argument, [value]);
  });

  test('every argument against all values, and against all but those that are equal to it', () => {
    for (const argument of ARGUMENTS) {
      expectPairwise(argument, [...SCALARS]);
      expectPairwise(
        argument,
        SCALARS.filter((value) => !equal(argument, value)),
      );
    }
  });

  test('no value at all', () => {
    for (const argument of ARGUMENTS) expectPairwise(argument, []);
  });

  test('generated arguments and lists (seed 12, 2000 pairs)', () => {
    const scalar = fc.oneof(
      fc.constantFrom(...SCALARS),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -3, max: 3 }).map(String),
    );
    const argument = fc.oneof(scalar, fc.constantFrom(...CONTAINERS));
    fc.assert(fc.property(argument, fc.array(scalar, { maxLength: 8 }), expectPairwise), { seed: 12, numRuns: 2000 });
  });
});

test('a single value is compared as it stands', () => {
  for (const argument of ARGUMENTS) {
    for (const value of SCALARS) {
      expect(equalsOne(argument, value)).toBe(equal(argument, value));
      expect(similarToOne(argument, value)).toBe(similar(argument, value));
    }
  }
});

test('a list gives the same answers when it is asked again', () => {
  const wanted: Scalar[] = ['1e3', true, -0];
  for (let times = 0; times < 2; times += 1) {
    expect(similarToOne(1000, wanted)).toBe(true);
    expect(equalsOne(1000, wanted)).toBe(false);
    expect(similarToOne('true', wanted)).toBe(true);
    expect(equalsOne(0, wanted)).toBe(true);
    expect(similarToOne('00', wanted)).toBe(false);
  }
});
