import { svgFile } from '../build/respond.ts';
import { iconSvg } from '../pictures/icon.ts';
import { colour } from '../pictures/tokens.ts';

const { light, dark } = colour('accent');

export const GET = () => svgFile(iconSvg(light, dark));
