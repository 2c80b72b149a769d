import { breakable } from '../format/breakable.ts';
import { inline, type Piece, visible } from '../format/text.ts';
import { escapeHtml, Html } from './html.ts';

/** One of our own texts: `code` in backticks and nothing else. */
export function inlineHtml(text: string): Html {
  return new Html(inline(text).map(pieceHtml).join(''));
}

/** Somebody else's text, shown as it is: no mark-up, unseen characters by their code points. */
export function visibleHtml(text: string): Html {
  return new Html(visible(text).map(pieceHtml).join(''));
}

/** A name as a server writes it. It may break at its joints. */
export function nameHtml(name: string): Html {
  const pieces = visible(name).map((piece) =>
    piece.kind === 'sign' ? pieceHtml(piece) : breakable(piece.text).map(escapeHtml).join('<wbr>'),
  );
  return new Html(pieces.join(''));
}

function pieceHtml({ kind, text }: Piece): string {
  if (kind === 'text') return escapeHtml(text);
  return kind === 'code' ? `<code>${escapeHtml(text)}</code>` : `<span class="uc">${escapeHtml(text)}</span>`;
}
