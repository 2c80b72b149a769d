import { expect, it } from 'vitest';
import { ico } from './ico.ts';

it('leads from each entry to the bytes of its picture', () => {
  const parts = [
    { size: 16, png: Uint8Array.of(1, 2, 3) },
    { size: 32, png: Uint8Array.of(4, 5) },
  ];
  const file = Buffer.from(ico(parts));
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 2]);
  for (const [n, { size, png }] of parts.entries()) {
    const entry = 6 + 16 * n;
    expect([file[entry], file[entry + 1]]).toEqual([size, size]);
    const start = file.readUInt32LE(entry + 12);
    expect([...file.subarray(start, start + file.readUInt32LE(entry + 8))]).toEqual([...png]);
  }
});
