import { expect, it } from 'vitest';
import { tokenColours } from './colours.ts';

const colour = tokenColours(`:root {
  --paper:  light-dark(oklch(1 0 0), oklch(0 0 0)); /* words */
  --alarm: oklch(0.62796 0.25768 29.234);
  --accent: light-dark(oklch(0.51975 0.17686 142.495),
                       oklch(0.45201 0.31321 264.052));
  --wide: oklch(0.9 0.4 150);
  --gap: 4px;
  --scrim: oklch(0.2 0.02 255 / 0.62);
}`);

it('reads tokens as sRGB, one colour for both themes or one for each', () => {
  expect(colour('paper')).toEqual({ light: '#ffffff', dark: '#000000' });
  expect(colour('alarm')).toEqual({ light: '#ff0000', dark: '#ff0000' });
  expect(colour('accent')).toEqual({ light: '#008000', dark: '#0000ff' });
});

it('takes the nearest value of each part where sRGB has no such colour', () => {
  expect(colour('wide').light).toMatch(/^#00ff[0-9a-f]{2}$/);
});

it.each(['none', 'gap', 'scrim'])('has no colour for %s', (name) => {
  expect(() => colour(name)).toThrow(`no colour --${name}`);
});
