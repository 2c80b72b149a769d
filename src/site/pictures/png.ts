import { crc32, deflateSync } from 'node:zlib';
import type { Png } from './drawing.ts';

/** Colours that one byte can name. */
const MOST_COLOURS = 256;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Encodes opaque pixels as a PNG with a palette (PNG, third edition, colour type 3): a third of the size of true colour for
 * pictures of text. Past 256 colours the rarest become the nearest of the others; in text those are shades of its edges.
 *
 * @param pixels four bytes a pixel, red first; the fourth is not looked at
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Png {
  const colours = packed(pixels);
  const byFrequency = mostFrequentFirst(colours);
  const palette = byFrequency.slice(0, MOST_COLOURS);
  const places = new Map(
    byFrequency.map((colour, place) => [colour, place < MOST_COLOURS ? place : nearest(colour, palette)]),
  );
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Uint8Array.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows(colours, places, width))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** One number a pixel: 0xrrggbb. */
function packed(pixels: Uint8Array): Uint32Array {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.length);
  const colours = new Uint32Array(pixels.length / 4);
  for (let n = 0; n < colours.length; n++) colours[n] = view.getUint32(n * 4) >>> 8;
  return colours;
}

function mostFrequentFirst(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (let end = 0; end < colours.length; ) {
    const start = end;
    const colour = colours[start] ?? 0;
    while (end < colours.length && colours[end] === colour) end += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([colour]) => colour);
}

/** The place of each pixel's colour, with the byte before each row that says it is not filtered. */
function rows(colours: Uint32Array, places: ReadonlyMap<number, number>, width: number): Uint8Array {
  const bytes = new Uint8Array(colours.length + colours.length / width);
  let [last, place] = [-1, 0];
  for (let n = 0, at = 0; n < colours.length; n++) {
    if (n % width === 0) at += 1;
    const colour = colours[n] ?? 0;
    if (colour !== last) [last, place] = [colour, places.get(colour) ?? 0];
    bytes[at++] = place;
  }
  return bytes;
}

const parts = (colour: number): number[] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

/** Place of the colour of the palette that differs least from another; the first of several. */
function nearest(colour: number, palette: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [place, known] of palette.entries()) {
    const red = (known >> 16) - (colour >> 16);
    const green = ((known >> 8) & 0xff) - ((colour >> 8) & 0xff);
    const distance = red ** 2 + green ** 2 + ((known & 0xff) - (colour & 0xff)) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

/** Eight bits a place in the palette, without interlacing. */
function header(width: number, height: number): Png {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, 3, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
