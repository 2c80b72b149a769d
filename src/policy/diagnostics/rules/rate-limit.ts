import { WINDOWS } from '../../language.ts';
import { windowOf, windowSeconds } from '../../legacy.ts';
import { pointer as pointTo } from '../../pointer.ts';
import { printInline } from '../../print.ts';
import { suggest } from '../../suggest.ts';
import { child, type Node, type ObjectNode, toJson } from '../../tree.ts';
import { replace } from '../edits.ts';
import { isWholeFromOne } from '../model-limits.ts';
import { type Check, type FixDraft, hint, shown } from '../report.ts';
import { reportNull } from './types.ts';
import { renameFixes } from './unknown.ts';

const FIELDS = ['max', 'window'];

/** The members of a legacy `rate_limit` object: MP107, MP301 to MP303 and MP409. True when nothing is wrong. */
export function checkRateMembers(check: Check, pointer: string, rate: ObjectNode): boolean {
  const outcomes = [
    checkNames(check, pointer, rate),
    checkMax(check, pointer, rate),
    checkWindow(check, pointer, rate),
  ];
  return outcomes.every((isSound) => isSound);
}

function checkNames({ report }: Check, pointer: string, rate: ObjectNode): boolean {
  const unknown = rate.members.filter(({ name }) => !FIELDS.includes(name));
  for (const member of unknown) {
    const suggestions = suggest(member.name, FIELDS);
    const values = { f: shown(member.name), thing: 'limit', hint: hint(suggestions) };
    report('MP107', member.key, {
      pointer: pointer + pointTo(member.name),
      values,
      fixes: renameFixes(rate, member, suggestions),
    });
  }
  const missing = FIELDS.filter((field) => !rate.byName.has(field));
  for (const field of missing)
    report('MP301', { start: rate.start, end: rate.start + 1 }, { pointer, values: { f: field } });
  return unknown.length + missing.length === 0;
}

function checkMax(check: Check, pointer: string, rate: ObjectNode): boolean {
  const member = rate.byName.get('max');
  const max = member?.value;
  if (!member || !max) return true;
  if (max.type === 'number' && isWholeFromOne(max.value)) return true;
  if (!reportNull(check, rate, member, pointer)) check.report('MP303', max, { pointer: `${pointer}/max` });
  return false;
}

function checkWindow(check: Check, pointer: string, rate: ObjectNode): boolean {
  const member = rate.byName.get('window');
  const window = member?.value;
  if (!member || !window) return true;
  const seconds = windowSeconds(toJson(window));
  if (windowOf(seconds)) return true;
  if (reportNull(check, rate, member, pointer)) return false;
  const max = child(rate, 'max');
  const amount = max?.type === 'number' ? { max: max.value } : {};
  if (seconds === undefined) check.report('MP302', window, { pointer: `${pointer}/window` });
  else reportOddWindow(check, window, `${pointer}/window`, { ...amount, seconds }, rate);
  return false;
}

/** MP409, with the largest standard window that is not longer, at the same rate rounded down. */
export function reportOddWindow(
  { report }: Check,
  place: Node,
  pointer: string,
  rate: { max?: number; seconds: number },
  replaced: Node,
): void {
  const window = WINDOWS.findLast((word) => (windowSeconds(word) ?? 0) <= rate.seconds) ?? 'minute';
  const length = windowSeconds(window) ?? 60;
  const max = Math.floor(((rate.max ?? 0) * Math.min(length, rate.seconds)) / rate.seconds);
  const text = printInline({ max, window: length });
  const fix: FixDraft = { title: `Write ${max} per ${window}`, kind: 'unsafe', edits: [replace(replaced, text)] };
  report('MP409', place, {
    pointer,
    values: { n: String(rate.seconds) },
    fixes: Number.isSafeInteger(max) && max >= 1 ? [fix] : [],
  });
}
