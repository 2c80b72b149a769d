import { pointer } from '../../pointer.ts';
import type { Member, Node, ObjectNode, StringNode } from '../../tree.ts';
import { removeMembers } from '../edits.ts';
import type { Check, FixDraft } from '../report.ts';

/**
 * Shapes of keys that services hand out, and of passwords written out. Long enough that plain words never match; bounded, so
 * that no text makes the search slow.
 */
const CREDENTIALS = new RegExp(
  [
    '\\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}',
    '\\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{20,}',
    '\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b',
    '\\bgh[pousr]_[A-Za-z0-9]{30,}',
    '\\bgithub_pat_[A-Za-z0-9_]{20,}',
    '\\bglpat-[A-Za-z0-9_-]{18,}',
    '\\bxox[abprs]-[A-Za-z0-9-]{10,}',
    '\\bAIza[0-9A-Za-z_-]{30,}',
    '\\bnpm_[A-Za-z0-9]{30,}',
    '\\beyJ[A-Za-z0-9_-]{10,500}\\.eyJ[A-Za-z0-9_-]{10}',
    '-----BEGIN [A-Z ]*PRIVATE KEY-----',
    '\\b[Bb]earer [A-Za-z0-9._~+/-]{20,}',
    '\\b(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?token)\\s*[=:]\\s*[^\\s"\']{6,}',
    '://[^\\s/:@"]{1,64}:[^\\s/:@"]{3,200}@',
  ].join('|'),
);

/** Whatever a credential looks like, it holds one of these; most texts are dismissed with one glance. */
const PREFIX =
  /sk[_-]|[rp]k_|A[KS]IA|gh[pousr]_|github_pat_|glpat-|xox|AIza|npm_|eyJ|-----BEGIN|earer |passw|pwd|secret|api[_-]?key|token|:\/\//i;

/** Members that people write freely, so that removing one changes no decision. */
const FREE_TEXT: ReadonlySet<string> = new Set(['description', 'on_deny', 'on_ask', 'name', '$schema']);

/** MP514: texts in which a credential seems to stand. */
export function checkSecrets(check: Check): void {
  const { document } = check;
  if (document.root && PREFIX.test(document.text)) visit(check, document.root, '', undefined);
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
  if (!PREFIX.test(node.value) || !CREDENTIALS.test(node.value)) return;
  const raw = document.text.slice(node.start, node.end);
  const found = CREDENTIALS.exec(raw);
  const span = found ? { start: node.start + found.index, end: node.start + found.index + found[0].length } : node;
  const isFree = place && FREE_TEXT.has(place.member.name);
  const fixes: FixDraft[] = isFree
    ? [{ title: `Remove "${place.member.name}"`, kind: 'safe', edits: removeMembers(place.holder, [place.member]) }]
    : [];
  report('MP514', span, { pointer: at, fixes });
}
