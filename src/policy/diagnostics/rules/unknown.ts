import type { Member, ObjectNode } from '../../tree.ts';
import { removeMembers, replace } from '../edits.ts';
import type { FixDraft } from '../report.ts';

/** Members that can only take rights away or say something, so that a corrected name cannot widen access. */
const NARROWING: ReadonlySet<string> = new Set([
  '$schema',
  'description',
  'hide',
  'all_tools',
  'require',
  'deny_if',
  'limits',
  'approve_if',
  'only_args',
  'pins',
  'on_deny',
  'on_ask',
  'name',
]);

/** Rename to each suggestion that the object does not have yet, or remove the member (it may have been a restriction). */
export function renameFixes(object: ObjectNode, member: Member, suggestions: readonly string[]): FixDraft[] {
  const free = suggestions.filter((name) => !object.byName.has(name));
  const renames = free.map((name): FixDraft => {
    const kind = free.length === 1 && NARROWING.has(name) ? 'safe' : 'unsafe';
    return { title: `Rename to "${name}"`, kind, edits: [replace(member.key, JSON.stringify(name))] };
  });
  return [...renames, { title: `Remove "${member.name}"`, kind: 'unsafe', edits: removeMembers(object, [member]) }];
}
