import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, KINDS, test } from './site.ts';

const WIDTHS = [390, 1440];

/** Rows of one list are alike; thousands of them would only take time. */
const ROWS_BEYOND = '[data-f]:nth-child(n + 40)';

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind}: opens without a complaint of the browser, fits and is accessible`, async ({ page, complaints }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const response = await page.goto(path);
    expect(response?.status()).toBe(kind === 'missing page' ? 404 : 200);
    await page.waitForLoadState('networkidle');
    const expected = kind === 'missing page' ? /status of 404/ : /^$/;
    expect(complaints.all.filter((text) => !expected.test(text))).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const width of WIDTHS) await fits(page, width);
    await page.locator(ROWS_BEYOND).evaluateAll((rows) => {
      for (const row of rows) row.remove();
    });
    for (const width of WIDTHS) await isAccessible(page, width);
  });
}

async function fits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `the page scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
}

async function isAccessible(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page), `${width} px, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'contrast'), `${width} px, dark`).toEqual([]);
}
