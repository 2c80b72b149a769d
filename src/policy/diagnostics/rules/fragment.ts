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
  if (shape === 'policy' || !root) return;
  const brace = document.braceless && shape !== 'members' ? (['{ ', ' }'] as const) : (['', ''] as const);
  const fix: FixDraft = {
    title: 'Wrap it in a whole policy with default "deny"',
    kind: shape === 'entry' ? 'unsafe' : 'safe',
    edits: [
      { start: root.start, end: root.start, newText: OPENING[shape] + brace[0] },
      {
        start: lastPlace(document.text, root.end),
        end: lastPlace(document.text, root.end),
        newText: brace[1] + CLOSING[shape],
      },
    ],
  };
  const first = root.members[0]?.key;
  report('MP010', first ?? { start: root.start, end: root.start + 1 }, { fixes: [fix] });
}

/** Members without braces reach to the end of the text; the wrapping goes before the final blanks. */
function lastPlace(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
