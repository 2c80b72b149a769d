import { SEVERITIES, type Severity } from '../risk/vocabulary.ts';
import type { AttackRecord } from './schema/attack.ts';

type Rubric = AttackRecord['rubric'];

/** Lowest score of each severity, worst first. The method page prints this table. */
export const SEVERITY_THRESHOLDS: readonly { severity: Severity; from: number }[] = [
  { severity: 'critical', from: 14 },
  { severity: 'high', from: 11 },
  { severity: 'medium', from: 8 },
  { severity: 'low', from: 4 },
];

/**
 * The score of an attack entry: twice its impact, plus reach, plus ease; from 4 to 16.
 * Impact counts double so that a nuisance never passes medium, and a bounded loss never passes high,
 * however far they reach and however easy they are.
 */
export function rubricScore(rubric: Pick<Rubric, 'impact' | 'reach' | 'ease'>): number {
  return 2 * rubric.impact + rubric.reach + rubric.ease;
}

/** The severity of an attack entry, from the three numbers of its rubric (each 1 to 4). */
export function severityOf(rubric: Pick<Rubric, 'impact' | 'reach' | 'ease'>): Severity {
  const score = rubricScore(rubric);
  return SEVERITY_THRESHOLDS.find(({ from }) => score >= from)?.severity ?? SEVERITIES[0];
}
