import { assess } from '../../risk/assess.ts';
import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import { severityOf } from '../attack-severity.ts';
import type { RecordFiles } from '../load/folder.ts';
import type { RecordFile } from '../load/record-file.ts';
import { quoted } from '../load/wording.ts';
import type { Change, Standing } from '../schema/changes.ts';
import { toolSlugs } from '../slug.ts';
import type { Report, Rule } from './rule.ts';

type At = (field: string, message: string, suggestion?: string) => void;

export const riskChanges: Rule = {
  name: 'risk-changes',
  about: 'A change of risk says what it was and what it became, and its newest entry is what the catalogue concludes.',
  codes: ['CAT508'],
  check(files, report) {
    for (const file of files.changes) checkFile(file, files, report);
  },
};

function checkFile(file: RecordFile<'changes'>, files: RecordFiles, report: Report): void {
  const seen = new Set<string>();
  for (const [index, change] of file.record.entries()) {
    const at: At = (field, message, suggestion) => report('CAT508', file, [index, field], message, { suggestion });
    if (!checkForm(change, at) || seen.has(change.subject)) continue;
    seen.add(change.subject);
    checkResult(change, files, at);
  }
}

/** Whether it is a change of risk with both ends, in the direction its kind says. */
function checkForm({ kind, from, to }: Change, at: At): boolean {
  const isRisk = kind === 'risk-raised' || kind === 'risk-lowered';
  if (!isRisk) {
    if (from !== undefined || to !== undefined) at('kind', `An entry of the kind "${kind}" has no "from" and no "to"`);
    return false;
  }
  if (from === undefined || to === undefined) {
    at('kind', `"${kind}" needs "from" and "to"`, 'to: { category: Destructive, severity: high }');
    return false;
  }
  const way = compare(to, from);
  if (way !== 0 && way > 0 === (kind === 'risk-raised')) return true;
  const right = way === 0 ? 'the two are the same' : `this is ${way > 0 ? 'risk-raised' : 'risk-lowered'}`;
  at('to', `${words(from)} to ${words(to)} is not "${kind}"`, right);
  return false;
}

/** The newest entry about a page says how it stands today. Pages that are gone have no such thing. */
function checkResult({ subject, to }: Change, files: RecordFiles, at: At): void {
  if (!/^(?:tools|attacks)\//.test(subject)) {
    at('subject', `${quoted(subject)} has no risk of its own`, 'name the tool or the attack entry');
    return;
  }
  const now = standingNow(subject, files);
  if (now === undefined || to === undefined || (now.category === to.category && now.severity === to.severity)) return;
  at('to', `The catalogue concludes ${words(now)}, not ${words(to)}`);
}

function standingNow(subject: string, { servers, attacks }: RecordFiles): Standing | undefined {
  const [kind, first, slug = ''] = subject.split('/');
  if (kind === 'attacks') {
    const attack = attacks.find(({ record }) => record.id === first);
    return attack && { severity: severityOf(attack.record.rubric) };
  }
  const tools = servers.find(({ record }) => record.id === first)?.record.tools ?? [];
  const names = tools.map(({ name }) => name);
  const tool = tools[toolSlugs(names).indexOf(slug)];
  if (tool === undefined) return undefined;
  const { category, severity } = assess(tool, names);
  return category === undefined || severity === undefined ? undefined : { category, severity };
}

/** Above 0 when `a` is the worse one: severity decides, then the category. */
function compare(a: Standing, b: Standing): number {
  const place = ({ category }: Standing): number => (category === undefined ? -1 : CATEGORIES.indexOf(category));
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || place(a) - place(b);
}

const words = ({ category, severity }: Standing): string => [category, severity].filter(Boolean).join(', ');
