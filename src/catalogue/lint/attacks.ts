import type { RecordFile } from '../load/record-file.ts';
import { didYouMean, quoted } from '../load/wording.ts';
import type { Report, Rule } from './rule.ts';

type AttackFile = RecordFile<'attacks'>;

export const attacks: Rule = {
  name: 'attacks',
  about: 'Attack entries name each other by existing ids, their patterns compile, and a "no" says what to do instead.',
  codes: ['CAT301', 'CAT302', 'CAT304', 'CAT305', 'CAT306', 'CAT314'],
  check(files, report) {
    const known = new Set(files.attacks.map(({ record }) => record.id));
    for (const file of files.attacks) {
      checkRelated(file, known, report);
      checkMatch(file, report);
      checkReferences(file, report);
      checkWayOut(file, report);
    }
  },
};

function checkRelated(file: AttackFile, known: ReadonlySet<string>, report: Report): void {
  for (const [index, id] of file.record.related.entries()) {
    const path = ['related', index];
    if (id === file.record.id) report('CAT302', file, path, 'The entry is related to itself');
    if (known.has(id)) continue;
    const suggestion = didYouMean(id, known);
    report('CAT301', file, path, `There is no attack ${quoted(id)}`, { suggestion });
  }
}

function checkMatch(file: AttackFile, report: Report): void {
  const { match } = file.record;
  for (const field of ['param_name_regex', 'content_regex'] as const) {
    const pattern = match[field];
    if (pattern === undefined) continue;
    const why = patternProblem(pattern);
    if (why !== undefined) report('CAT304', file, ['match', field], `The pattern does not compile: ${why}`);
  }
  const asksForNothing = match.any_of.length === 0 && match.all_of.length === 0 && match.with_any_of.length === 0;
  const hasPattern = match.param_name_regex !== undefined || match.content_regex !== undefined;
  if (match.level === 'tool' && asksForNothing && !hasPattern) {
    report('CAT305', file, ['match'], 'A match at the level of a tool that asks for nothing', { part: 'key' });
  }
}

/** Patterns of attack records are ours: JavaScript expressions that match without regard to case. */
function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'iu');
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split(': ').at(-1) ?? error.message) : String(error);
  }
}

function checkReferences(file: AttackFile, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { url }] of file.record.references.entries()) {
    if (seen.has(url)) report('CAT306', file, ['references', index, 'url'], 'The address is listed twice');
    seen.add(url);
  }
}

/** Where no policy helps, a reader is told what does. */
function checkWayOut(file: AttackFile, report: Report): void {
  const { stopped, controls } = file.record;
  if (stopped.verdict !== 'no' || controls.length > 0) return;
  report('CAT314', file, ['stopped', 'verdict'], 'No policy stops it, and no control is named');
}
