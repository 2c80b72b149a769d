import type { APIRoute, GetStaticPaths } from 'astro';
import { beginPictures, cardDrawing } from '../../build/pictures.ts';
import { pngFile } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';
import type { Card } from '../../pictures/card.ts';
import { allCards } from '../../pictures/cards.ts';
import { drawn } from '../../pictures/draw.ts';

/** Paths are asked for before the first page is rendered: the thread draws while pages are. */
export const getStaticPaths = (async () => {
  const cards = allCards(await catalogue());
  beginPictures(cards);
  return cards.map((card) => ({ params: { card: card.path.replace(/^share\/|\.png$/g, '') }, props: { card } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) => pngFile(await drawn(cardDrawing(props.card)));
