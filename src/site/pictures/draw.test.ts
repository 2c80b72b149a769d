import { expect, it } from 'vitest';
import { drawn } from './draw.ts';

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${content}</svg>`;

it('draws in its own thread, and the same drawing once', async () => {
  const drawing = { svg: svg('<path d="M0 0h1v1z"/>'), width: 3 };
  const png = await drawn(drawing);
  expect(Buffer.from(png).readUInt32BE(16)).toBe(3);
  expect(await drawn({ ...drawing })).toBe(png);
});

it('says what is wrong with a drawing, and draws the next', async () => {
  await expect(drawn({ svg: '<svg', width: 3 })).rejects.toThrow(/^A picture could not be drawn: /);
  await expect(drawn({ svg: svg('<path d="M0 0h1z"/>'), width: 2 })).resolves.toBeInstanceOf(Uint8Array);
});
