import { removeItems, replace } from '../edits.ts';
import type { LimitView } from '../model-limits.ts';
import { type Check, type FixDraft, shown } from '../report.ts';

/** What is known of a counter name so far: its first use, and its first use in the tool that used it last. */
interface Uses {
  first: LimitView;
  own: LimitView;
}

/** MP306 to MP308 and MP315: counter names over the whole policy. One name is one bucket (policy language, section 6). */
export function checkCounters(check: Check): void {
  const uses = new Map<string, Uses>();
  for (const limit of check.model.limits) {
    if (limit.counter === undefined) continue;
    const before = uses.get(limit.counter);
    if (before) compare(check, limit, before);
    const own = before?.own.tool === limit.tool ? before?.own : undefined;
    uses.set(limit.counter, { first: before?.first ?? limit, own: own ?? limit });
  }
}

function compare(check: Check, limit: LimitView, { first, own }: Uses): void {
  if (own.tool === limit.tool) reportTwice(check, limit, own);
  else if (!first.tool) reportBoth(check, limit, first);
  else if (differs(first, limit)) reportOther(check, limit, first);
  else if (first.max !== limit.max && first.max !== undefined && limit.max !== undefined)
    reportMax(check, limit, first);
}

function differs(a: LimitView, b: LimitView): boolean {
  const windows = a.window !== undefined && b.window !== undefined && a.window !== b.window;
  return windows || (a.scope !== undefined && b.scope !== undefined && a.scope !== b.scope);
}

function place(limit: LimitView): { start: number; end: number } {
  return limit.node.byName.get('counter')?.value ?? limit.node;
}

function nameOf({ tool }: LimitView): string {
  return tool ? shown(tool.name) : 'all_tools';
}

function rename({ model }: Check, limit: LimitView, kind: FixDraft['kind']): FixDraft {
  const base = `${limit.counter}_${limit.window ?? 'other'}`.slice(0, 120);
  let name = base;
  for (let number = 2; model.counters.has(name); number += 1) name = `${base}_${number}`;
  return { title: `Rename it to "${name}"`, kind, edits: [replace(place(limit), JSON.stringify(name))] };
}

function reportTwice(check: Check, limit: LimitView, first: LimitView): void {
  const values = { c: limit.counter ?? '', t: nameOf(limit) };
  const related = [{ message: 'It is used here before.', span: place(first) }];
  const fixes = [rename(check, limit, 'safe')];
  if (limit.list)
    fixes.push({
      title: 'Remove this limit',
      kind: 'unsafe',
      edits: removeItems(limit.list, [limit.index]),
    });
  check.report('MP306', place(limit), { pointer: `${limit.pointer}/counter`, values, related, fixes });
}

function reportBoth(check: Check, limit: LimitView, first: LimitView): void {
  const values = { c: limit.counter ?? '', t: nameOf(limit) };
  const related = [{ message: 'It counts every tool here.', span: place(first) }];
  check.report('MP315', place(limit), {
    pointer: `${limit.pointer}/counter`,
    values,
    related,
    fixes: [rename(check, limit, 'safe')],
  });
}

function reportOther(check: Check, limit: LimitView, first: LimitView): void {
  const values = { c: limit.counter ?? '', t: nameOf(first) };
  const related = [{ message: 'It has another window or scope here.', span: place(first) }];
  check.report('MP307', place(limit), {
    pointer: `${limit.pointer}/counter`,
    values,
    related,
    fixes: [rename(check, limit, 'unsafe')],
  });
}

function reportMax(check: Check, limit: LimitView, first: LimitView): void {
  const [larger, smaller] = (first.max ?? 0) > (limit.max ?? 0) ? [first, limit] : [limit, first];
  const value = larger.node.byName.get('max')?.value;
  const fix: FixDraft = {
    title: `Use ${smaller.max} in both`,
    kind: 'safe',
    edits: value ? [replace(value, String(smaller.max))] : [],
  };
  const related = [{ message: `Here it is ${first.max}.`, span: first.node.byName.get('max')?.value ?? place(first) }];
  const values = { c: limit.counter ?? '', t: nameOf(first) };
  check.report('MP308', place(limit), { pointer: `${limit.pointer}/counter`, values, related, fixes: [fix] });
}
