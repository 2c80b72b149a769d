import type { Member, Node, ObjectNode } from '../../tree.ts';
import { typeWord } from '../../tree.ts';
import { removeMembers } from '../edits.ts';
import { type Check, type FixDraft, shown } from '../report.ts';

/** MP001, MP003 to MP005, MP007, MP008 and the byte order mark: what the parser found. */
export function checkSyntax({ document, report }: Check): void {
  for (const problem of document.problems) {
    const [hex = '', where = ''] = problem.code === 'MP009' ? problem.what.replace('U+', '').split('|') : [];
    const values = problem.code === 'MP009' ? { hex, where } : { what: problem.what };
    const fixes = problem.edits.map(({ title, kind, start, end, newText }) => ({
      title,
      kind,
      edits: [{ start, end, newText }],
    }));
    report(problem.code, problem, { values, fixes });
  }
}

/** MP006: the document is not an object. */
export function checkRoot({ document, report }: Check): void {
  const { root } = document;
  if (!root || root.type === 'object') return;
  const place = root.type === 'array' ? { start: root.start, end: root.start + 1 } : root;
  report('MP006', place, { values: { type: typeWord(root) } });
}

/** MP002: a name that the same object has already. */
export function checkDuplicates({ document, report }: Check): void {
  if (document.duplicates.length === 0) return;
  const holders = new Map<Member, ObjectNode>();
  if (document.root) collectHolders(document.root, holders);
  for (const member of document.duplicates) {
    const holder = holders.get(member);
    const first = member.duplicateOf;
    if (!holder || !first) continue;
    const related = [{ message: `"${shown(member.name)}" stands here before.`, span: first.key }];
    report('MP002', member.key, {
      values: { key: shown(member.name) },
      related,
      fixes: duplicateFixes(holder, first, member),
    });
  }
}

function collectHolders(node: Node, holders: Map<Member, ObjectNode>): void {
  if (node.type === 'array') for (const item of node.items) collectHolders(item, holders);
  if (node.type !== 'object') return;
  for (const member of node.members) {
    if (member.duplicateOf) holders.set(member, node);
    if (member.value) collectHolders(member.value, holders);
  }
}

function duplicateFixes(holder: ObjectNode, first: Member, again: Member): FixDraft[] {
  const renamed = JSON.stringify(freeName(holder, again.name));
  return [
    { title: 'Delete this one', kind: 'unsafe', edits: removeMembers(holder, [again]) },
    { title: 'Delete the one before', kind: 'unsafe', edits: removeMembers(holder, [first]) },
    { title: `Rename it to ${renamed}`, kind: 'unsafe', edits: [{ ...again.key, newText: renamed }] },
  ];
}

function freeName(holder: ObjectNode, name: string): string {
  for (let number = 2; ; number += 1) {
    if (!holder.byName.has(`${name}_${number}`)) return `${name}_${number}`;
  }
}
