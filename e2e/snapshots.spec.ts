import { expect, KINDS, test } from './site.ts';

/**
 * The upper part of each kind of page as it looks, at half size: what moves, loses its colours or its place is seen.
 * Letters are drawn a little differently by every version of the browser, so that a small share of points may differ.
 * After a change that is meant: npx playwright test snapshots --update-snapshots, and look at the pictures in the diff.
 */
const PICTURED: readonly (keyof typeof KINDS)[] = [
  'home',
  'server of another kind',
  'a Destructive tool',
  'category',
  'attacks',
  'attack',
  'capability',
  'stack',
  'validator',
  'guide',
  'diagnostic',
];

const SCREENS = [
  { name: 'wide', viewport: { width: 1440, height: 1100 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 390, height: 1400 }, colorScheme: 'dark' },
] as const;

for (const { name, ...screen } of SCREENS) {
  test.describe(name, () => {
    test.use({ ...screen, deviceScaleFactor: 0.5 });
    for (const kind of PICTURED) {
      test(`${kind} looks as it did`, async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(KINDS[kind]);
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready);
        await expect(page).toHaveScreenshot(`${kind.toLowerCase().replaceAll(' ', '-')}-${name}.png`, {
          scale: 'device',
          maxDiffPixelRatio: 0.02,
          threshold: 0.3,
        });
      });
    }
  });
}
