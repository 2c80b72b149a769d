import { expect, KINDS, test } from './site.ts';

/** The width that reflow is asked for (WCAG 2.2, 1.4.10). */
const NARROWEST = 320;

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: NARROWEST, height: 640 } });

  for (const [name, path] of Object.entries(KINDS)) {
    test(`${name} does not scroll sideways`, async ({ page }) => {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROWEST);
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const kind of ['home', 'servers'] as const) {
    test(`${kind}: every category of the server table is in view, the worst too`, async ({ page }) => {
      await page.goto(KINDS[kind]);
      const table = page.getByRole('group', { name: 'Servers' });
      await expect(table.getByRole('columnheader')).toHaveText([/Server/, /Tools/, /R/, /W/, /X/, /D/, /F/]);
      expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
    });
  }
});
