import { expect, it } from 'vitest';
import { day, dayOfYear, month } from './dates.ts';

it('writes days without a leading zero and months in words', () => {
  expect(day('2026-11-08')).toBe('8 Nov 2026');
  expect(month('2026-01-31')).toBe('Jan 2026');
  expect(dayOfYear('2026-09-03')).toBe('3 Sep');
});

it('does not make a month or a year more exact than it is', () => {
  expect(day('2025-06')).toBe('Jun 2025');
  expect(day('2025')).toBe('2025');
  expect(month('2025')).toBe('2025');
});

it('leaves what is not a day as it is', () => {
  expect(day('soon')).toBe('soon');
  expect(month('2026-13-01')).toBe('2026-13-01');
});
