import { type Document, parseDocument } from '../parse.ts';
import type { Diagnostic } from '../types.ts';
import { buildModel } from './model.ts';
import { type Check, type DiagnoseOptions, startCheck } from './report.ts';
import { checkConditions } from './rules/conditions.ts';
import { checkContradictions } from './rules/contradictions.ts';
import { checkCounters } from './rules/counters.ts';
import { checkDeadRules } from './rules/dead-rules.ts';
import { checkDenyLists } from './rules/deny-lists.ts';
import { checkEntries } from './rules/entries.ts';
import { checkExtended } from './rules/extended.ts';
import { checkFragment } from './rules/fragment.ts';
import { checkHide } from './rules/hide.ts';
import { checkIntercept } from './rules/intercept.ts';
import { checkInvisible } from './rules/invisible.ts';
import { checkLegacy } from './rules/legacy.ts';
import { checkCounterCount, checkLimits } from './rules/limits.ts';
import { checkNames } from './rules/names.ts';
import { checkPatterns } from './rules/patterns.ts';
import { checkReach } from './rules/reach.ts';
import { checkRepeats } from './rules/repeats.ts';
import { checkRules } from './rules/rules.ts';
import { checkSecrets } from './rules/secrets.ts';
import { checkServerArguments } from './rules/server-arguments.ts';
import { checkServerTools } from './rules/server-tools.ts';
import { checkDuplicates, checkRoot, checkSyntax } from './rules/syntax.ts';
import { checkTopLevel } from './rules/top-level.ts';
import { checkWeakness } from './rules/weak.ts';

export { type Code, DIAGNOSTICS, type DiagnosticKind } from './registry.ts';
export type { DiagnoseOptions } from './report.ts';

/** Every rule. The order is of no consequence: findings are sorted by their place. */
const RULES: readonly ((check: Check) => void)[] = [
  checkSyntax,
  checkRoot,
  checkDuplicates,
  checkInvisible,
  checkFragment,
  checkTopLevel,
  checkHide,
  checkNames,
  checkEntries,
  checkRules,
  checkConditions,
  checkPatterns,
  checkRepeats,
  checkContradictions,
  checkLimits,
  checkCounterCount,
  checkCounters,
  checkLegacy,
  checkIntercept,
  checkReach,
  checkDeadRules,
  checkWeakness,
  checkDenyLists,
  checkSecrets,
  checkExtended,
  checkServerTools,
  checkServerArguments,
];

/**
 * Everything there is to say about a policy text, by place (policy language, section 12). It never throws, and goes on
 * after a mistake, so that a document with ten mistakes gets ten diagnostics.
 */
export function diagnose(text: string, options: DiagnoseOptions = {}): Diagnostic[] {
  return diagnoseDocument(parseDocument(text), options);
}

/** The same for a document that has been parsed already. */
export function diagnoseDocument(document: Document, options: DiagnoseOptions = {}): Diagnostic[] {
  const check = startCheck(document, buildModel(document), options);
  for (const rule of RULES) rule(check);
  return check.found.sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const distance = a.range.start.offset - b.range.start.offset || a.range.end.offset - b.range.end.offset;
  return distance || (a.code < b.code ? -1 : Number(a.code > b.code));
}
