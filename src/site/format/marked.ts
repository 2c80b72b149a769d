import type { DiagnosticSeverity } from '../../policy/types.ts';
import { type ExcerptLine, excerptText, leftOutText } from '../../publish/diagnostics/excerpt.ts';
import { highlightJson } from './highlight.ts';
import { visible } from './text.ts';

/**
 * An excerpt as HTML: each line coloured, and under it the carets of what is marked there. Carets are not read aloud; the
 * page says the place in words as well.
 */
export function markedHtml(lines: readonly ExcerptLine[], label: string, severity: DiagnosticSeverity): string {
  const coloured = highlightJson(excerptText(lines)).split('\n');
  return lines.map((line, index) => lineHtml(line, coloured[index] ?? '', label, severity)).join('\n');
}

function lineHtml(line: ExcerptLine, html: string, label: string, severity: DiagnosticSeverity): string {
  if ('leftOut' in line) return `<span class="p">${leftOutText(line.leftOut)}</span>`;
  const marks = line.marks.map((mark) => `<span class="at ${severity}" aria-hidden="true">${mark} ${label}</span>`);
  return [unseen(html), ...marks].join('\n');
}

/** Characters that nobody sees are named by their code point. */
function unseen(html: string): string {
  return visible(html)
    .map(({ kind, text }) => (kind === 'sign' ? `<span class="uc">${text}</span>` : text))
    .join('');
}
