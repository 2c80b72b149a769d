import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_HEIGHT, CARD_WIDTH, type Card } from './card.ts';
import type { Drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { cardPicture } from './picture.ts';
import { render } from './render.ts';

const colours = palette(readFileSync('src/site/styles/tokens.css', 'utf8'));
const LONG = 'AbsurdlyLongServerNameWithoutASingleBlank_'.repeat(40);

const HOSTILE = [
  '',
  ' ',
  LONG,
  `${LONG} ${'word '.repeat(500)}`,
  '</svg><script>alert(1)</script>',
  '&amp; &#0; ]]> <!--',
  'invoice\u202Efdp\u2066.exe\u2069',
  '\u0000\u0007\u001b[31m',
  '\uD83D\uDE00\uD83D',
  'Z\u0335\u0322\u0341a\u0336\u031bl\u0337\u0342go',
  'مرحبا بالعالم',
  '天地玄黃'.repeat(200),
  '\uFDFD\u{12031}\u{1F469}\u200D\u{1F680}',
  '\\"\'`{{x}}',
];

function saying(text: string): Card {
  const cell = { label: text, value: text, under: text };
  const cells = [
    { ...cell, severity: 'critical' as const, filled: true },
    { ...cell, register: 'Read' as const },
    cell,
  ];
  return { path: 'share/x.png', kind: text, title: text, line: text, cells };
}

const drawing = (card: Card, siteName = 'The Catalogue'): Drawing => ({
  box: cardPicture(card, siteName, colours),
  width: CARD_WIDTH,
  height: CARD_HEIGHT,
});

/** Width and height from a PNG's header (PNG, third edition, section 11.2.1). */
function sizeOf(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('a card', () => {
  it.each(HOSTILE)('that says %j has the right size and is light', async (text) => {
    const png = await render(drawing(saying(text), text));
    expect(sizeOf(png)).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60_000);
  });

  it('is drawn whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect(sizeOf(await render(drawing(saying(text))))).toEqual([1200, 630]);
      }),
      { numRuns: 8 },
    );
  });

  it('has the same bytes each time, and others when it says something else', async () => {
    const first = await render(drawing(saying('One')));
    expect(Buffer.compare(await render(drawing(saying('One'))), first)).toBe(0);
    expect(Buffer.compare(await render(drawing(saying('Two'))), first)).not.toBe(0);
  });

  it('keeps long texts off its margins', async () => {
    const { data, width } = await pixelsOf(drawing(saying(LONG)));
    const margin = Array.from({ length: CARD_HEIGHT }, (_, y) => [data[y * width], data[y * width + width - 1]]).flat();
    expect(new Set(margin).size).toBe(1);
  });
});

/** The place of each pixel's colour in the palette. */
async function pixelsOf(what: Drawing): Promise<{ data: Uint8Array; width: number }> {
  const { inflateSync } = await import('node:zlib');
  const png = Buffer.from(await render(what));
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const width = png.readUInt32BE(16);
  const data = new Uint8Array(width * CARD_HEIGHT);
  for (let y = 0; y < CARD_HEIGHT; y++) data.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width);
  return { data, width };
}

it('throws on an SVG that is none', async () => {
  await expect(render({ svg: '<svg', width: 10 })).rejects.toThrow();
});
