import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type MachineFigures, machineFigures } from './machine-figures.ts';

const read = (): unknown => JSON.parse(readFileSync('src/site/machine.json', 'utf8'));
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

describe('the published figures of the classification', () => {
  const figures: MachineFigures = machineFigures.parse(read());

  it('add up', () => {
    const { confusion, tools, right } = figures.reviewed;
    expect(Object.values(confusion).reduce((all, row) => all + sum(row), 0)).toBe(tools);
    expect(Object.entries(confusion).reduce((all, [row, counts]) => all + (counts[row as 'Read'] ?? 0), 0)).toBe(right);
    expect(sum(figures.unreviewed.categories)).toBe(figures.unreviewed.tools);
    expect(sum(figures.unreviewed.severities)).toBe(figures.unreviewed.tools);
  });

  it('call nothing that destroys or pays a reading tool', () => {
    const { Destructive, Financial } = figures.reviewed.confusion;
    expect([Destructive.Read, Financial.Read]).toEqual([0, 0]);
  });

  it('are refused when a count is no count, a day is no day, or a member is unknown', () => {
    for (const wrong of [{ measured: 'today' }, { extra: 1 }, { unreviewed: { ...figures.unreviewed, tools: -1 } }]) {
      expect(machineFigures.safeParse({ ...figures, ...wrong }).success).toBe(false);
    }
  });
});
