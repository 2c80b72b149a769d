import { crc32, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { palettePng } from './png.ts';

/** The chunks of a PNG; fails on a wrong checksum. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const end = at + 8 + bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)));
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end));
  }
  return chunks;
}

/** Colours in rows, as somebody sees them who opens the PNG. */
function decoded(png: Uint8Array, width: number): string[][] {
  const chunks = chunksOf(png);
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  return Array.from({ length: rows.length / (width + 1) }, (_, y) => {
    const row = rows.subarray(y * (width + 1), (y + 1) * (width + 1));
    expect(row[0]).toBe(0);
    return [...row.subarray(1)].map((place) => palette.toString('hex', place * 3, place * 3 + 3));
  });
}

const pixels = (colours: readonly number[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff, 0xff]));

it('gives back every colour where there are few', () => {
  const png = palettePng(pixels([0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x123456, 0xff0000]), 3, 2);
  expect(decoded(png, 3)).toEqual([
    ['ff0000', '00ff00', '0000ff'],
    ['ffffff', '123456', 'ff0000'],
  ]);
  expect([...chunksOf(png).keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
});

it('keeps frequent colours as they are and moves rare ones to the nearest', () => {
  const greys = Array.from({ length: 256 }, (_, n) => n * 0x010101);
  const png = palettePng(pixels([...greys, ...greys, 0x808081, 0x010000]), 257, 2);
  expect(decoded(png, 257)[1]?.slice(-2)).toEqual(['808080', '000000']);
  expect(chunksOf(png).get('PLTE')?.length).toBe(256 * 3);
});
