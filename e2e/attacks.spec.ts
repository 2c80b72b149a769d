import { expect } from '@playwright/test';
import { test } from './site.ts';

test.describe('search finds entries of the attack database', () => {
  const first = [
    ['CVE-2025-6514', 'mcp-remote-cve-2025-6514'],
    ['lethal trifecta', 'lethal-trifecta-toxic-flow'],
    ['rug pull', 'mcp-rug-pull'],
    ['postmark', 'postmark-mcp-backdoor'],
  ] as const;

  for (const [words, id] of first) {
    test(`"${words}" gives ${id} first`, async ({ page }) => {
      await page.goto(`search/?q=${encodeURIComponent(words)}`);
      await expect(page.locator('main search-page a, main .hits a, main li a').first()).toHaveAttribute(
        'href',
        new RegExp(`attacks/${id}/$`),
      );
    });
  }

  for (const [words, list] of [
    ['MCP03', 'owasp-mcp'],
    ['AML.T0051', 'mitre-atlas'],
  ] as const) {
    test(`"${words}" gives the page of its list, and entries`, async ({ page }) => {
      await page.goto(`search/?q=${encodeURIComponent(words)}`);
      await expect(page.locator(`main a[href*="attacks/${list}/#"]`).first()).toBeVisible();
      await expect(page.locator('main a[href*="/attacks/"]:not([href*="#"])').first()).toBeVisible();
    });
  }
});

test.describe('the index', () => {
  const rows = 'filter-list [data-f]:not([hidden])';

  test('narrows by capability, year and list, and keeps the choice in the address', async ({ page }) => {
    await page.goto('attacks/?cap=sql&list=owasp-mcp');
    const count = await page.locator(rows).count();
    expect(count).toBeGreaterThan(0);
    await expect(page.locator('filter-list [role=status]')).toHaveText(new RegExp(`^${count} of \\d+ entries$`));
    await expect(page.locator('filter-list input[value=sql]')).toBeChecked();
    await expect(page.locator('filter-list input[value=sql]')).toBeVisible();
    await page.getByRole('checkbox', { name: /^2025/ }).check();
    await expect(page).toHaveURL(/year=y2025/);
    expect(await page.locator(rows).count()).toBeLessThanOrEqual(count);
  });

  test('counts in each group what the filter left of it', async ({ page }) => {
    await page.goto('attacks/?kind=incident');
    const heads = await page.locator('filter-list [data-group]:not([hidden]) .grp small').allTextContents();
    const shown = await page.locator(rows).count();
    expect(heads.map(Number).reduce((sum, one) => sum + one, 0)).toBe(shown);
  });

  test('sorts by date and title and back, and loses nothing', async ({ page }) => {
    await page.goto('attacks/');
    const before = await page.locator(`${rows} a.t`).allTextContents();
    const sort = page.getByLabel('Sort');
    await sort.selectOption('title');
    const titles = await page.locator(`${rows} a.t`).allTextContents();
    expect(titles).toHaveLength(before.length);
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b)));
    await sort.selectOption('date');
    await expect(page).toHaveURL(/sort=date/);
    const dates = await page
      .locator(`${rows} time`)
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    expect(dates).toEqual(dates.toSorted().toReversed());
    await sort.selectOption('');
    expect(await page.locator(`${rows} a.t`).allTextContents()).toEqual(before);
  });

  test('filters all entries within one frame', async ({ page }) => {
    await page.goto('attacks/');
    const frames = await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('filter-list input[value=incident]');
      let passed = 0;
      box?.click();
      const shown = () => document.querySelectorAll('filter-list [data-f]:not([hidden])').length;
      while (shown() > 90 && passed < 10) {
        await new Promise(requestAnimationFrame);
        passed += 1;
      }
      return passed;
    });
    expect(frames).toBeLessThanOrEqual(1);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the index is a whole, grouped list, and the timeline has its table', async ({ page }) => {
    await page.goto('attacks/');
    await expect(page.locator('#filter')).toBeHidden();
    await expect(page.getByText('Filters need JavaScript.')).toBeVisible();
    expect(await page.locator('filter-list li[data-f]').count()).toBeGreaterThanOrEqual(96);
    await page.locator('summary', { hasText: 'The same as a table' }).click();
    await expect(page.locator('#timeline table')).toBeVisible();
  });
});

test('an entry shows the policy at work and can be cited', async ({ page }) => {
  await page.goto('attacks/supabase-mcp-token-leak/');
  await expect(page.locator('#example')).toContainText('The attack is denied.');
  await expect(page.locator('#example')).toContainText('The honest call is allowed.');
  await expect(page.locator('#flow svg')).toBeVisible();
  await expect(page.locator('#cite').getByRole('button', { name: 'Copy' })).toBeVisible();
});
