import type { APIRoute, GetStaticPaths } from 'astro';
import { pngFile } from '../../build/respond.ts';
import { drawn } from '../../pictures/draw.ts';
import { type Icon, iconDrawing, MANIFEST_ICONS } from '../../pictures/icon.ts';
import { pictureColours } from '../../pictures/tokens.ts';

export const getStaticPaths = (() =>
  MANIFEST_ICONS.map((icon) => ({
    params: { icon: icon.path.replace(/^icons\/|\.png$/g, '') },
    props: { icon },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ icon: Icon }> = async ({ props }) =>
  pngFile(await drawn(iconDrawing(props.icon, pictureColours)));
