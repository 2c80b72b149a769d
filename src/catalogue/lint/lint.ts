import type { RecordFiles } from '../load/folder.ts';
import { compareProblems, problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import { attacks } from './attacks.ts';
import { backticks } from './backticks.ts';
import { because } from './because.ts';
import { cve } from './cve.ts';
import { effects } from './effects.ts';
import { evidence } from './evidence.ts';
import { examples } from './examples.ts';
import { flow } from './flow.ts';
import { ids } from './ids.ts';
import { ledger } from './ledger.ts';
import { nearCopies } from './near-copies.ts';
import { override } from './override.ts';
import { reviewed } from './reviewed.ts';
import { riskChanges } from './risk-changes.ts';
import type { Report, Rule } from './rule.ts';
import { taxonomies } from './taxonomies.ts';
import { toolNames } from './tool-names.ts';
import { undo } from './undo.ts';
import { vocabulary } from './vocabulary.ts';

/** Every rule that needs nothing but the records. */
export const RULES: readonly Rule[] = [
  ids,
  toolNames,
  undo,
  because,
  evidence,
  reviewed,
  effects,
  override,
  attacks,
  cve,
  examples,
  flow,
  taxonomies,
  backticks,
  nearCopies,
  vocabulary,
  ledger,
  riskChanges,
];

/** Holds records against the rules. Problems come back in the order of file, line and column. */
export function lintRecords(files: RecordFiles, rules: readonly Rule[] = RULES): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, at, path, message, { suggestion, part } = {}) => {
    problems.push(problem(code, at.file, at.locate(path, part), message, { suggestion }));
  };
  for (const rule of rules) rule.check(files, report);
  return problems.sort(compareProblems);
}
