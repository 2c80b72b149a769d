import { CAPS } from '../../language.ts';
import { parsePath } from '../../paths.ts';
import { child, textOf } from '../../tree.ts';
import { removeMembers, replace } from '../edits.ts';
import { isWholeFromOne, type LimitView } from '../model-limits.ts';
import { requirePresence, requiresPresence } from '../presence.ts';
import { type Check, type FixDraft, shown } from '../report.ts';
import { withoutRoot } from './paths.ts';

/** MP309 to MP314: what one call adds to a counter. */
export function checkIncrements(check: Check, limit: LimitView): void {
  checkIncrement(check, limit);
  const from = limit.node.byName.get('increment_from');
  const fixed = limit.node.byName.get('increment');
  if (!from) return;
  if (!limit.tool)
    check.report('MP312', from.key, { pointer: `${limit.pointer}/increment_from`, fixes: moveFixes(check, limit) });
  else checkSource(check, limit);
  if (!fixed) return;
  const fixes = [fixed, from].map(
    (member): FixDraft => ({
      title: `Remove "${member.name}"`,
      kind: 'unsafe',
      edits: removeMembers(limit.node, [member]),
    }),
  );
  const related = [{ message: '"increment" stands here.', span: fixed.key }];
  check.report('MP310', from.key, { pointer: `${limit.pointer}/increment_from`, related, fixes });
}

function checkIncrement({ report }: Check, { node, pointer, max }: LimitView): void {
  const value = child(node, 'increment');
  if (!value || value.type === 'null') return;
  const at = `${pointer}/increment`;
  if (value.type !== 'number' || !isWholeFromOne(value.value) || value.value > CAPS.increment)
    report('MP309', value, { pointer: at });
  else if (max !== undefined && value.value > max) {
    const bound = child(node, 'max');
    report('MP314', value, { pointer: at, related: bound ? [{ message: 'The most that passes.', span: bound }] : [] });
  }
}

/** To the only tool there is; with several, a person has to choose. */
function moveFixes({ document, model }: Check, limit: LimitView): FixDraft[] {
  const [tool, ...others] = model.tools;
  const limitsMember = limit.holder.byName.get('limits');
  if (
    !tool?.entry ||
    others.length > 0 ||
    limit.list?.items.length !== 1 ||
    !limitsMember ||
    tool.entry.byName.has('limits')
  )
    return [];
  const text = document.text.slice(limitsMember.start, limitsMember.end);
  const inside = tool.entry.start + 1;
  const newText = tool.entry.members.length > 0 ? ` ${text},` : ` ${text} `;
  const edits = [...removeMembers(limit.holder, [limitsMember]), { start: inside, end: inside, newText }];
  return [{ title: `Move the limit to "${shown(tool.name)}"`, kind: 'unsafe', edits }];
}

/** MP311 and MP313. */
function checkSource(check: Check, limit: LimitView): void {
  const value = child(limit.node, 'increment_from');
  if (!value || value.type === 'null') return;
  const path = textOf(value) ?? '';
  const parsed = parsePath(path);
  const at = `${limit.pointer}/increment_from`;
  if (!parsed.ok || parsed.segments.some(({ kind }) => kind === 'each')) {
    const prefixed = `args.${withoutRoot(path)}`;
    const isRepair = !parsed.ok && path !== '' && prefixed !== path && parsePath(prefixed).ok;
    const fix: FixDraft = {
      title: `Write "${prefixed}"`,
      kind: 'safe',
      edits: [replace(value, JSON.stringify(prefixed))],
    };
    check.report('MP311', value, { pointer: at, fixes: isRepair ? [fix] : [] });
  } else if (limit.tool && !requiresPresence(check.model, limit.tool, path)) {
    check.report('MP313', value, {
      pointer: at,
      values: { p: shown(path) },
      fixes: requirePresence(check, limit.tool, path),
    });
  }
}
