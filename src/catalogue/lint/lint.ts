import { noFiles, type RecordFiles } from '../load/folder.ts';
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
import { types } from './types.ts';
import { typical } from './typical.ts';
import { undo } from './undo.ts';
import { vocabulary } from './vocabulary.ts';

/** Every rule that needs nothing but the records. */
export const RULES: readonly Rule[] = [
  ids,
  toolNames,
  undo,
  typical,
  types,
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

/** Gives what was found in the record file of this name before, or what is found now. */
export type Remember = (file: string, find: () => Problem[]) => Problem[];

/**
 * Holds records against the rules. Problems come back in the order of file, line and column.
 *
 * @param remember of rules that look at one record saves them from looking at one that has not changed
 */
export function lintRecords(
  files: RecordFiles,
  rules: readonly Rule[] = RULES,
  remember: Remember = (_, find) => find(),
): Problem[] {
  const [atOne, atAll] = [rules.filter(({ looksAtOne }) => looksAtOne), rules.filter(({ looksAtOne }) => !looksAtOne)];
  const inOne = files.servers.flatMap((file) =>
    remember(file.file, () => foundBy(atOne, { ...noFiles(), servers: [file] })),
  );
  return [...foundBy(atAll, files), ...inOne].sort(compareProblems);
}

function foundBy(rules: readonly Rule[], files: Readonly<RecordFiles>): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, at, path, message, { suggestion, part } = {}) => {
    problems.push(problem(code, at.file, at.locate(path, part), message, { suggestion }));
  };
  for (const rule of rules) rule.check(files, report);
  return problems;
}
