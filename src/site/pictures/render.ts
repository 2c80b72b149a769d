import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Drawing, Png } from './drawing.ts';
import { FONTS } from './fonts.ts';
import { palettePng } from './png.ts';

const fonts = FONTS.map(({ name, file }) => ({ name, data: readFileSync(file), weight: 400 as const }));

/**
 * Draws: the same drawing gives the same bytes, on any machine, since no typeface but ours is looked for. Takes about a
 * tenth of a second for a card. Throws on a style or an SVG that the libraries do not know, never on a text.
 */
export async function render(drawing: Drawing): Promise<Png> {
  const svg = 'svg' in drawing ? drawing.svg : await satori(drawing.box, { ...drawing, fonts });
  const options = { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: drawing.width } } as const;
  const image = new Resvg(svg, options).render();
  return 'svg' in drawing ? Uint8Array.from(image.asPng()) : palettePng(image.pixels, image.width, image.height);
}
