import { findCredential, mayHoldCredential } from '../../credentials.ts';
import { pointer } from '../../pointer.ts';
import type { Member, Node, ObjectNode, StringNode } from '../../tree.ts';
import { removeMembers } from '../edits.ts';
import type { Check, FixDraft } from '../report.ts';

/** Members that people write freely, so that removing one changes no decision. */
const FREE_TEXT: ReadonlySet<string> = new Set(['description', 'on_deny', 'on_ask', 'name', '$schema']);

/** MP514: texts in which a credential seems to stand. */
export function checkSecrets(check: Check): void {
  const { document } = check;
  if (document.root && mayHoldCredential(document.text)) visit(check, document.root, '', undefined);
}

interface Place {
  holder: ObjectNode;
  member: Member;
}

function visit(check: Check, node: Node, at: string, place: Place | undefined): void {
  if (node.type === 'string') checkText(check, node, at, place);
  else if (node.type === 'array')
    for (const [index, item] of node.items.entries()) visit(check, item, at + pointer(index), undefined);
  else if (node.type === 'object') {
    for (const member of node.members) {
      if (member.value) visit(check, member.value, at + pointer(member.name), { holder: node, member });
    }
  }
}

function checkText({ document, report }: Check, node: StringNode, at: string, place: Place | undefined): void {
  if (findCredential(node.value) === undefined) return;
  const found = findCredential(document.text.slice(node.start, node.end));
  const span = found ? { start: node.start + found.start, end: node.start + found.end } : node;
  const isFree = place && FREE_TEXT.has(place.member.name);
  const fixes: FixDraft[] = isFree
    ? [{ title: `Remove "${place.member.name}"`, kind: 'safe', edits: removeMembers(place.holder, [place.member]) }]
    : [];
  report('MP514', span, { pointer: at, fixes });
}
