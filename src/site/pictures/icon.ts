import type { Drawing } from './drawing.ts';
import type { Palette } from './palette.ts';

/** The site's mark on a ground of 32: the octagon of a critical tool with the diamond of a high one cut out of it. */
export const MARK = 'M9.4 0h13.2L32 9.4v13.2L22.6 32H9.4L0 22.6V9.4zM16 8l-8 8 8 8 8-8z';

/** The side of the mark's ground. */
export const MARK_SIDE = 32;

/** How much of a filled icon the mark takes; a mask may cut off all outside a circle of 0.8 of the width. */
const ON_GROUND = 0.6;

/** An icon that is drawn as PNG. */
export interface Icon {
  /** Address under the site. */
  path: string;
  /** Width and height in pixels. */
  size: number;
  /** `any` is the bare mark on nothing; `maskable` the mark on a ground that may be cut to any shape. */
  purpose: 'any' | 'maskable';
}

/** Icons that the manifest names. */
export const MANIFEST_ICONS: readonly Icon[] = [
  { path: 'icons/any-192.png', size: 192, purpose: 'any' },
  { path: 'icons/any-512.png', size: 512, purpose: 'any' },
  { path: 'icons/maskable-192.png', size: 192, purpose: 'maskable' },
  { path: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
];

/** For home screens that read no manifest and fill what is transparent with black. */
export const TOUCH_ICON: Icon = { path: 'apple-touch-icon.png', size: 180, purpose: 'maskable' };

/** The parts of `favicon.ico`, for programs that look there without having read a page. */
export const FAVICON_PARTS: readonly Icon[] = [16, 32, 48].map((size) => ({
  path: 'favicon.ico',
  size,
  purpose: 'any',
}));

/** The mark as an SVG icon that follows the theme of the browser. Attributes hold where a style is not allowed. */
export function iconSvg(light: string, dark: string): string {
  const style = `<style>@media (prefers-color-scheme: dark) { path { fill: ${dark} } }</style>`;
  return svg(`${style}${mark(light)}`);
}

/** What the drawing thread makes an icon from. */
export function iconDrawing({ size, purpose }: Icon, { accent, raised }: Palette): Drawing {
  if (purpose === 'any') return { svg: svg(mark(accent)), width: size };
  const edge = (MARK_SIDE * (1 - ON_GROUND)) / 2;
  const placed = `<g transform="translate(${edge} ${edge}) scale(${ON_GROUND})">${mark(raised)}</g>`;
  return { svg: svg(`<path fill="${accent}" d="M0 0h${MARK_SIDE}v${MARK_SIDE}H0z"/>${placed}`), width: size };
}

const mark = (fill: string): string => `<path fill="${fill}" fill-rule="evenodd" d="${MARK}"/>`;

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MARK_SIDE} ${MARK_SIDE}">${content}</svg>\n`;
