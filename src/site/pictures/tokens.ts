import { tokenColours } from '../format/colours.ts';
import tokens from '../styles/tokens.css?raw';
import { palette } from './palette.ts';

/** Any colour of the site in both themes, by the name of its token. */
export const colour = tokenColours(tokens);

/** The colours of pictures. */
export const pictureColours = palette(tokens);
