import { type Box, box, drawing, shape, words } from './box.ts';
import { CARD_HEIGHT, CARD_WIDTH, type Card } from './card.ts';
import { drawable } from './drawable.ts';
import { MARK, MARK_SIDE } from './icon.ts';
import type { Palette } from './palette.ts';
import { strip } from './strip.ts';

/** Titles up to this length fit on one line in the large size. */
const SHORT_TITLE = 33;

/** A card laid out: the site's name above, what the page is about, and its values at the foot. */
export function cardPicture(card: Card, siteName: string, palette: Palette): Box {
  const { paper, ink } = palette;
  const style = {
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    padding: '44px 64px 60px',
    backgroundColor: paper,
    color: ink,
    fontFamily: 'Sans',
  };
  return box(style, [head(siteName, card.kind, palette), body(card, palette), strip(card.cells, palette)]);
}

function head(siteName: string, kind: string, { accent, line, quiet }: Palette): Box {
  const style = {
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingBottom: 28,
    borderBottom: `1px solid ${line}`,
  };
  const name = box({ alignItems: 'center', maxWidth: '62%' }, [
    drawing(MARK_SIDE, 34, [shape(MARK, { fill: accent, 'fill-rule': 'evenodd' })]),
    words(drawable(siteName), 1, { fontSize: 27, fontWeight: 700, marginLeft: 16 }),
  ]);
  return box(style, [name, words(drawable(kind), 1, { fontSize: 27, color: quiet, maxWidth: '35%' })]);
}

function body({ title, line }: Card, { quiet }: Palette): Box {
  const name = drawable(title);
  const fontSize = name.length <= SHORT_TITLE ? 72 : 60;
  return box({ flexDirection: 'column', flexGrow: 1, flexShrink: 1, justifyContent: 'center' }, [
    words(name, line === '' ? 3 : 2, { fontSize, fontWeight: 700, lineHeight: 1.15 }),
    line === '' ? undefined : words(drawable(line), 3, { fontSize: 31, lineHeight: 1.4, color: quiet, marginTop: 18 }),
  ]);
}
