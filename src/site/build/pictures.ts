import { memoiseFor } from '../../policy/memo.ts';
import { CARD_HEIGHT, CARD_WIDTH, type Card } from '../pictures/card.ts';
import { begin } from '../pictures/draw.ts';
import type { Drawing } from '../pictures/drawing.ts';
import { FAVICON_PARTS, iconDrawing, MANIFEST_ICONS, TOUCH_ICON } from '../pictures/icon.ts';
import { cardPicture } from '../pictures/picture.ts';
import { pictureColours } from '../pictures/tokens.ts';
import { site } from '../site.config.ts';

/** What the drawing thread makes a card from, made once for a card. */
export const cardDrawing = memoiseFor(
  (card: Card): Drawing => ({
    box: cardPicture(card, site.name, pictureColours),
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
  }),
);

/** Begins every picture of a build: the icons and these cards. */
export function beginPictures(cards: readonly Card[]): void {
  const icons = [...MANIFEST_ICONS, TOUCH_ICON, ...FAVICON_PARTS];
  begin([...icons.map((icon) => iconDrawing(icon, pictureColours)), ...cards.map(cardDrawing)]);
}
