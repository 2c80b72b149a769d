import type { Locator, Page } from '@playwright/test';
import { expect, KINDS, test } from './site.ts';

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search' });

/** Lets the code of the search arrive late, as it does over a slow line. */
async function slowCode(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(/search-dialog/, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}

for (const width of [390, 1440]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 844 } });

    for (const kind of ['home', 'tools', 'a Write tool'] as const) {
      test(`${kind}: what follows "/" without a pause is searched for`, async ({ page }) => {
        await page.goto(KINDS[kind]);
        await page.keyboard.type('/stripe');
        await expect(field(page)).toHaveValue('stripe');
        await expect(field(page)).toBeFocused();
        await expect(page.getByRole('option').first()).toContainText(/stripe/i);
        expect(await page.evaluate(() => scrollY)).toBe(0);
      });
    }

    test('the search button is clicked, and typing begins at once', async ({ page }) => {
      await page.goto(KINDS.home);
      await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
      await page.keyboard.type('stripe');
      await expect(field(page)).toHaveValue('stripe');
    });

    test('the keys of a page wait while the code of the search comes', async ({ page }) => {
      const arrive = await slowCode(page);
      await page.goto(KINDS.home);
      await page.keyboard.type('/a b? /d');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('c');
      arrive();
      await expect(field(page)).toHaveValue('a b? /c');
      await expect(page.getByRole('dialog')).toHaveCount(1);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });
  });
}

test('Control+K from a field takes what is typed after it', async ({ page }) => {
  const arrive = await slowCode(page);
  await page.goto(KINDS.tools);
  const filter = page.getByRole('searchbox', { name: 'Words' });
  await filter.fill('kept');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('stripe');
  arrive();
  await expect(field(page)).toHaveValue('stripe');
  await expect(filter).toHaveValue('kept');
  await page.keyboard.press('Escape');
  await expect(filter).toBeFocused();
});

test('Enter pressed too early opens the first result', async ({ page }) => {
  const arrive = await slowCode(page);
  await page.goto(KINDS.home);
  await page.keyboard.type('/whmcs_cancel_order');
  await page.keyboard.press('Enter');
  arrive();
  await expect(page).toHaveURL(/whmcs-cancel-order\/$/);
});

test('Escape pressed before the search has come calls it off', async ({ page }) => {
  const arrive = await slowCode(page);
  await page.goto(KINDS.home);
  await page.keyboard.type('/stripe');
  await page.keyboard.press('Escape');
  const came = page.waitForResponse(/search-dialog/);
  arrive();
  await came;
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('when the search cannot be fetched, its page opens instead', async ({ page }) => {
  await page.route(/search-dialog/, (route) => route.abort());
  await page.goto(KINDS.home);
  await page.keyboard.type('/stripe');
  await expect(page).toHaveURL(/search\/$/);
});

test('opened again, what was typed before is replaced by what is typed now', async ({ page }) => {
  await page.goto(KINDS.home);
  await page.keyboard.type('/stripe');
  await expect(field(page)).toHaveValue('stripe');
  await page.keyboard.press('Escape');
  await page.keyboard.type('/github');
  await expect(field(page)).toHaveValue('github');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('x');
  await expect(field(page)).toHaveValue('x');
});
