import { icoFile } from '../build/respond.ts';
import { drawn } from '../pictures/draw.ts';
import { ico } from '../pictures/ico.ts';
import { FAVICON_PARTS, iconDrawing } from '../pictures/icon.ts';
import { pictureColours } from '../pictures/tokens.ts';

export const GET = async () => {
  const parts = FAVICON_PARTS.map(async (icon) => ({
    size: icon.size,
    png: await drawn(iconDrawing(icon, pictureColours)),
  }));
  return icoFile(ico(await Promise.all(parts)));
};
