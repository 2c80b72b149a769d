import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, KINDS, test } from './site.ts';

/** A line and a machine that are slow, as the browser's own tools imitate them. */
interface Conditions {
  width: number;
  colorScheme: 'light' | 'dark';
  /** Bytes a second, and milliseconds to the first of them. */
  line?: { throughput: number; latency: number };
  /** How many times slower than this machine. */
  slower?: number;
}

const CONDITIONS: Readonly<Record<string, Conditions>> = {
  'a phone on a slow line, dark': {
    width: 390,
    colorScheme: 'dark',
    line: { throughput: 100_000, latency: 300 },
  },
  'a screen on a machine that is four times slower, light': { width: 1440, colorScheme: 'light', slower: 4 },
};

async function under(page: Page, { width, colorScheme, line, slower }: Conditions): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const tools = await page.context().newCDPSession(page);
  if (slower !== undefined) await tools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (line === undefined) return;
  const { throughput, latency } = line;
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

for (const [name, conditions] of Object.entries(CONDITIONS)) {
  test.describe(name, () => {
    test.beforeEach(({ page }) => under(page, conditions));

    test('from a name to the policy in the clipboard', async ({ page, context, complaints }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(KINDS.home);
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search' }).fill('whmcs_cancel_order');
      await expect(page.getByRole('option').first()).toContainText('whmcs_cancel_order');
      // Until all is counted, the browser would call off what is still on its way, and complain.
      await expect(page.locator('dialog [role=status]')).toHaveText(/^\d+ results?$/);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('whmcs_cancel_order');
      await page.locator('#policy').getByRole('button', { name: 'Copy' }).first().click();
      await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
      const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
      expect(copied).toMatchObject({ version: '1', hide: ['whmcs_cancel_order'] });
      expect(await violations(page)).toEqual([]);
      expect(complaints.all).toEqual([]);
    });

    test('from a server to its policy in the validator, and to a mistake', async ({ page, complaints }) => {
      await page.goto(KINDS.server);
      await page.getByRole('link', { name: 'Open in validator' }).first().click();
      const editor = page.getByRole('textbox', { name: 'Policy, JSON' });
      const verdict = page.locator('#verdict');
      await expect(verdict).toContainText('Loads.');
      await editor.focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.insertText('[');
      await expect(verdict).toContainText('Does not load.');
      await expect(page.locator('#problems > li').first()).toContainText(/line \d+, column \d+/);
      expect(await violations(page)).toEqual([]);
      expect(complaints.all).toEqual([]);
    });

    test('from all attacks to one and to a tool it is about', async ({ page, complaints }) => {
      await page.goto(KINDS.attacks);
      const words = page.locator('filter-list input[type=search]');
      if (await words.isHidden()) await page.getByText('Filter', { exact: true }).click();
      await words.fill('postmark');
      await expect(page.locator('#list [role=status]')).toContainText(/^\d of \d+/);
      await page
        .getByRole('link', { name: /postmark/i })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(/postmark/i);
      expect(await violations(page)).toEqual([]);
      await page.locator('main a[href*="/tools/"]').first().click();
      await expect(page.locator('#policy')).toBeVisible();
      expect(complaints.all).toEqual([]);
    });
  });
}

test('the validator goes on off line once its page is here', async ({ page, context }) => {
  await page.goto('validator/?server=agntor-mcp');
  await expect(page.getByLabel(/^Rule for /).first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('textbox', { name: 'Policy, JSON' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('{"version":"1","default":"denyy"}');
  await expect(page.locator('#verdict')).toContainText('Does not load.');
  await page.locator('#problems .btn').first().click();
  await expect(page.locator('#verdict')).toContainText('Loads.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('links alone lead from the first page to a policy', async ({ page }) => {
    await page.goto(KINDS.home);
    await page.getByRole('link', { name: 'Servers', exact: true }).first().click();
    await page.getByRole('link', { name: 'Agntor', exact: false }).first().click();
    await page.locator('main a[href*="/tools/agntor-mcp/"]').first().click();
    await expect(page.locator('#policy pre')).toContainText('"version": "1"');
  });
});
