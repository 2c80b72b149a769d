import { replace } from '../edits.ts';
import type { Check, FixDraft } from '../report.ts';

const OPENING = {
  members: '{ "version": "1", "default": "deny", ',
  tools: '{ "version": "1", "default": "deny", "tools": ',
  entry: '{ "version": "1", "default": "deny", "tools": { "tool_name": ',
} as const;
const CLOSING = { members: ' }', tools: ' }', entry: ' } }' } as const;

/** MP010: the tools of a policy, or the entry of one tool, without the document around them. */
export function checkFragment({ document, model, report }: Check): void {
  const { shape, root } = model;
  if (!root || (shape === 'policy' && !document.braceless)) return;
  const first = root.members[0]?.key ?? { start: root.start, end: root.start + 1 };
  const end = lastPlace(document.text, root.end);
  if (shape === 'policy') {
    const edits = [replace({ start: root.start, end: root.start }, '{'), replace({ start: end, end }, '}')];
    report('MP001', first, {
      values: { what: '"{"' },
      fixes: [{ title: 'Put { and } around it', kind: 'safe', edits }],
    });
    return;
  }
  const brace = document.braceless && shape !== 'members' ? (['{ ', ' }'] as const) : (['', ''] as const);
  const fix: FixDraft = {
    title: 'Wrap it in a whole policy with default "deny"',
    kind: shape === 'entry' ? 'unsafe' : 'safe',
    edits: [
      { start: root.start, end: root.start, newText: OPENING[shape] + brace[0] },
      { start: end, end, newText: brace[1] + CLOSING[shape] },
    ],
  };
  report('MP010', first, { fixes: [fix] });
}

/** Members without braces reach to the end of the text; the wrapping goes before the final blanks. */
function lastPlace(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
