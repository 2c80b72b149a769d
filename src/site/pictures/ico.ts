/** A PNG that a program picks by its width and height in pixels. */
interface IcoPart {
  size: number;
  png: Uint8Array;
}

const HEADER = 6;
const ENTRY = 16;

/** An icon file of several PNGs: a header, one entry of sixteen bytes for each, then the pictures. Sizes are below 256. */
export function ico(parts: readonly IcoPart[]): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(HEADER + ENTRY * parts.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(parts.length, 4);
  let offset = head.length;
  for (const [n, { size, png }] of parts.entries()) {
    const entry = HEADER + ENTRY * n;
    head.set([size, size], entry);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...parts.map(({ png }) => png)]);
}
