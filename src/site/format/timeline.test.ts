import { expect, it } from 'vitest';
import type { Attack } from '../../catalogue/types.ts';
import { timeline } from './timeline.ts';

// The drawing reads nothing of an entry but these fields.
const entry = (kind: string, date: string, evidence = 'research-demo') =>
  ({ id: date, record: { kind, date, evidence } }) as unknown as Attack;

it('leaves out patterns and cases of which no month is known', () => {
  const { cases } = timeline([entry('pattern', '2025-01-01'), entry('incident', '2025'), entry('incident', '2025-02')]);
  expect(cases.map(({ record }) => record.date)).toEqual(['2025-02']);
});

it('puts later months to the right and cases of one month on top of each other', () => {
  const { dots } = timeline([
    entry('incident', '2025-02-03'),
    entry('incident', '2025-02-20'),
    entry('vulnerability', '2026-01'),
  ]);
  const [early, other, late] = dots;
  expect(early?.x).toBe(other?.x);
  expect(early?.y).not.toBe(other?.y);
  expect(late?.x).toBeGreaterThan(early?.x ?? 0);
});

it('tells kinds by shape, and harm by filling', () => {
  const { dots } = timeline([
    entry('incident', '2025-02', 'incident-with-harm'),
    entry('vulnerability', '2025-03', 'disclosed-vulnerability'),
  ]);
  expect(dots.map(({ shape, filled }) => [shape, filled])).toEqual([
    ['circle', true],
    ['diamond', false],
  ]);
});

it('marks each year once, the first where the drawing begins', () => {
  const { years } = timeline([entry('incident', '2024-11'), entry('incident', '2026-02')]);
  expect(years.map(({ year }) => year)).toEqual(['2024', '2025', '2026']);
  expect(years.map(({ x }) => x)).toEqual(years.map(({ x }) => x).toSorted((a, b) => a - b));
});
