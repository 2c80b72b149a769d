import { expect, KINDS, test } from './site.ts';

const DESTRUCTIVE = KINDS['a Destructive tool'];

test('the policy is copied as it stands in the file', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install({ time: '2026-01-01T10:00:00Z' });
  await page.goto(DESTRUCTIVE);
  await page.clock.pauseAt('2026-01-01T11:00:00Z');
  const policy = page.locator('#policy');
  await policy.getByRole('button', { name: 'Copy' }).click();
  await expect(policy.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(policy.getByRole('status')).toHaveText('Policy copied');
  await page.clock.runFor(3000);
  await expect(policy.getByRole('button', { name: 'Copy' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await (await request.get(`${DESTRUCTIVE}policy.json`)).text());
});

test('a chosen theme is kept, and the next page never shows the other one', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(DESTRUCTIVE);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      if (document.body !== null) seen.push(getComputedStyle(document.body).backgroundColor);
      if (document.readyState !== 'complete') requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(KINDS['a Write tool']);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect([...new Set([...seen, await paper()])]).toEqual([dark]);
});

test('filters hide rows, say how many are left, and the address holds them', async ({ page }) => {
  await page.goto('tools/');
  const rows = page.locator('[data-f]:not([hidden])');
  const before = await rows.count();
  await page.getByRole('searchbox', { name: 'Words' }).fill('ticket');
  await expect.poll(() => rows.count()).toBeLessThan(before);
  const after = await rows.count();
  expect(after).toBeGreaterThan(0);
  await expect(page).toHaveURL(/q=ticket/);
  await page.reload();
  await expect.poll(() => rows.count()).toBe(after);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind} can be read`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    });
  }

  test('a tool page holds the policy, the reasons and all answers', async ({ page }) => {
    await page.goto(DESTRUCTIVE);
    await expect(page.locator('#policy pre')).toContainText('"whmcs_cancel_order"');
    await expect(page.locator('#why li').first()).toBeVisible();
    await expect(page.locator('#questions details')).toHaveCount(6);
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  });

  test('lists are whole', async ({ page, request }) => {
    const { tools } = (await (await request.get('api/v1/index.json')).json()).counts;
    await page.goto('tools/');
    await expect(page.locator('[data-f]')).toHaveCount(tools);
  });
});

test('prints the policy and leaves out the controls', async ({ page }) => {
  await page.goto(DESTRUCTIVE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#policy pre')).toBeVisible();
  await expect(page.locator('.bar nav')).toBeHidden();
});
