import { pngFile } from '../build/respond.ts';
import { drawn } from '../pictures/draw.ts';
import { iconDrawing, TOUCH_ICON } from '../pictures/icon.ts';
import { pictureColours } from '../pictures/tokens.ts';

export const GET = async () => pngFile(await drawn(iconDrawing(TOUCH_ICON, pictureColours)));
