import { expect, it } from 'vitest';
import { SEVERITIES } from '../risk/vocabulary.ts';
import { rubricScore, SEVERITY_THRESHOLDS, severityOf } from './attack-severity.ts';

const SCORES = [1, 2, 3, 4];
const rubrics = SCORES.flatMap((impact) => SCORES.flatMap((reach) => SCORES.map((ease) => ({ impact, reach, ease }))));
const rank = (rubric: (typeof rubrics)[number]) => SEVERITIES.indexOf(severityOf(rubric));

it('never falls when one of the three numbers rises', () => {
  for (const rubric of rubrics) {
    for (const key of ['impact', 'reach', 'ease'] as const) {
      if (rubric[key] === 4) continue;
      expect(rank({ ...rubric, [key]: rubric[key] + 1 })).toBeGreaterThanOrEqual(rank(rubric));
    }
  }
});

it.each([
  [{ impact: 1, reach: 1, ease: 1 }, 'low'],
  [{ impact: 1, reach: 4, ease: 4 }, 'medium'],
  [{ impact: 2, reach: 4, ease: 4 }, 'high'],
  [{ impact: 2, reach: 2, ease: 2 }, 'medium'],
  [{ impact: 3, reach: 2, ease: 3 }, 'high'],
  [{ impact: 4, reach: 2, ease: 3 }, 'high'],
  [{ impact: 4, reach: 3, ease: 3 }, 'critical'],
  [{ impact: 4, reach: 4, ease: 4 }, 'critical'],
] as const)('%j is %s', (rubric, severity) => {
  expect(severityOf(rubric)).toBe(severity);
});

it('keeps a nuisance at medium or below and asks for impact 3 before it says critical', () => {
  expect(rubrics.filter((rubric) => rubric.impact === 1 && rank(rubric) > 1)).toEqual([]);
  expect(rubrics.filter((rubric) => rubric.impact < 3 && severityOf(rubric) === 'critical')).toEqual([]);
});

it('lists every severity once, with thresholds that the scores reach', () => {
  expect(SEVERITY_THRESHOLDS.map(({ severity }) => severity)).toEqual([...SEVERITIES].reverse());
  expect(Math.min(...rubrics.map(rubricScore))).toBe(SEVERITY_THRESHOLDS.at(-1)?.from);
  expect(new Set(rubrics.map(severityOf)).size).toBe(SEVERITIES.length);
});
