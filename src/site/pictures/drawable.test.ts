import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import satori from 'satori';
import { describe, expect, it } from 'vitest';
import { drawable } from './drawable.ts';
import { FONTS } from './fonts.ts';

const ASCII = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join('');

describe('a text for a picture', () => {
  it.each([
    ['plain text', 'Stripe “Agent” Toolkit – 3 × 4…', 'Stripe “Agent” Toolkit – 3 × 4…'],
    ['line breaks and tabs', ' a\n\tb\u2003c ', 'a b c'],
    ['a direction override', 'invoice\u202Efdp.exe', 'invoice[U+202E]fdp.exe'],
    ['a zero-width space', 'pay\u200Bpal', 'pay[U+200B]pal'],
    ['half of a surrogate pair', 'a\uD800b', 'a[U+D800]b'],
    ['accents that the typeface lacks', 'Žluťoučký é', 'Zlutoucky é'],
    ['an emoji', 'Ship it 🚀', 'Ship it […]'],
    ['an emoji of several signs', '👩‍👩‍👧 family', '[…] family'],
    ['right-to-left letters', 'read مرحبا بالعالم now', 'read […] now'],
    ['Chinese', '天气 server', '[…] server'],
    ['look-alikes of Latin letters', 'p\u0430yp\u0430l', 'p[…]yp[…]l'],
    ['nothing but a loose accent', '\u0301', ''],
    ['nothing', '', ''],
  ])('%s', (_, text, shown) => {
    expect(drawable(text)).toBe(shown);
  });

  it('is never longer than a picture can hold, however long a name is', () => {
    expect(drawable('x'.repeat(1_000_000)).length).toBeLessThanOrEqual(400);
    expect(drawable(`${'\u0301'.repeat(100_000)}a`).length).toBeLessThanOrEqual(400);
  });

  it('holds no sign that could be drawn as an empty space', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anything, (text) => {
        expect(drawable(text)).toMatch(/^[ -~·×é–—‘’“”…]*$/);
      }),
    );
  });

  it.each(FONTS)('$name has every sign that is left', async ({ name, file }) => {
    const missing: string[] = [];
    const draw = (text: string) =>
      satori(
        { type: 'div', props: { children: text } },
        {
          width: 3000,
          height: 100,
          fonts: [{ name, data: readFileSync(file) }],
          loadAdditionalAsset: async (_, segment) => {
            missing.push(segment);
            return [];
          },
        },
      );
    await draw(drawable(`${ASCII}·×é–—‘’“”…`));
    expect(missing).toEqual([]);
    await draw('天');
    expect(missing).toEqual(['天']);
  });
});
