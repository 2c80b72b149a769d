import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asNumber, equal, isScalar, similar } from './equality.ts';

test('EQ wants the same type and value', () => {
  expect(equal(5, 5)).toBe(true);
  expect(equal(0, -0)).toBe(true);
  expect(equal('5', 5)).toBe(false);
  expect(equal('true', true)).toBe(false);
  expect(equal(1, true)).toBe(false);
  expect(equal('a', 'A')).toBe(false);
  expect(equal('é', 'e\u0301')).toBe(false);
});

test.each([
  [true, 'true'],
  ['false', false],
  [5, '5'],
  ['5', 5],
  [' 5 ', 5],
  ['5.0', 5],
  ['5e0', '5.0'],
  ['\t5\n', 5],
  [-0, '0'],
  ['-0', 0],
  [1e21, '1e21'],
  ['9007199254740993', 9007199254740992],
])('%j and %j are similar', (a, b) => {
  expect(similar(a, b)).toBe(true);
});

test.each([
  [true, 1],
  ['TRUE', true],
  [' true', true],
  ['', 0],
  [' ', 0],
  ['0x5', 5],
  ['1,000', 1000],
  ['5a', 5],
  ['Infinity', 5],
  [[5], 5],
  [{}, '[object Object]'],
  [null, 'null'],
])('%j and %j are not similar', (a, b) => {
  expect(similar(a, b)).toBe(false);
});

test.each(['+5', '05', '.5', '5.', '0x10', '1e', '', ' ', '1 2', 'NaN', 'Infinity', '1e999', '١'])(
  '%j is no number',
  (text) => {
    expect(asNumber(text)).toBeUndefined();
  },
);

test('a number too large for a double is no scalar', () => {
  expect(isScalar(JSON.parse('1e999'))).toBe(false);
  expect(asNumber(JSON.parse('1e999'))).toBeUndefined();
});

test('every scalar is similar to itself, to its text and with sides exchanged (seed 4, 1000 pairs)', () => {
  const scalar = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean());
  fc.assert(
    fc.property(scalar, scalar, (a, b) => {
      expect(similar(a, a)).toBe(true);
      expect(similar(String(a), a)).toBe(true);
      expect(similar(a, b)).toBe(similar(b, a));
      if (equal(a, b)) expect(similar(a, b)).toBe(true);
    }),
    { seed: 4, numRuns: 1000 },
  );
});
