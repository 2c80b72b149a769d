import { expect, it } from 'vitest';
import type { Attack } from '../../catalogue/types.ts';
import { barPath, firstClause, kindsWords, newest, ruleEffect } from './home-view.ts';

const attack = (date: string, kind = 'pattern'): Attack => ({ record: { date, kind } }) as unknown as Attack;

it('lists the newest first', () => {
  const all = [attack('2025-01-01'), attack('2026-01-01'), attack('2024-01-01')];
  expect(newest(all, 2).map(({ record }) => record.date)).toEqual(['2026-01-01', '2025-01-01']);
});

it('counts patterns and cases', () => {
  expect(kindsWords([attack('x'), attack('x', 'incident'), attack('x', 'vulnerability')])).toBe('1 patterns, 2 cases');
});

it('draws a bar that can be seen for anything but nothing', () => {
  expect(barPath(0, 10)).toBe('M0 0H0.0V6H0z');
  expect(barPath(1, 1000)).toBe('M0 0H2.0V6H0z');
  expect(barPath(10, 10)).toBe('M0 0H100.0V6H0z');
});

it('shortens what stands beside a bar', () => {
  expect(firstClause('It reaches far, and more.')).toBe('It reaches far');
  expect(firstClause('It costs little.')).toBe('It costs little');
  expect(ruleEffect('hide')).toBe('hidden');
  expect(ruleEffect('30 a minute')).toBe('30 a minute');
});
